/*
 * What the bytes 0x80 to 0xff mean in the single-byte encodings, sixteen to a row; U+FFFD where the encoding leaves a
 * byte undefined. ISO 8859 begins at 0xa0: below, its bytes are the control characters of the same number.
 * After the mapping tables that the Unicode Consortium publishes. They stand here because TextDecoder differs
 * between releases of Node (Node 20.20.2 reads windows-1252 as ISO 8859-1) and lets undefined bytes pass.
 * In escapes: what is invisible, joins its neighbour or runs from right to left.
 */

/** The upper half of every supported single-byte encoding but ISO 8859-1, which is byte = code point. */
export const SINGLE_BYTE_TABLES: Readonly<Record<string, string>> = {
  // Thai
  'windows-874':
    '€\ufffd\ufffd\ufffd\ufffd…\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd' +
    '\ufffd‘’“”•–—\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd' +
    '\u00a0กขฃคฅฆงจฉชซฌญฎฏ' +
    'ฐฑฒณดตถทธนบปผฝพฟ' +
    'ภมยรฤลฦวศษสหฬอฮฯ' +
    'ะ\u0e31าำ\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\ufffd\ufffd\ufffd\ufffd฿' +
    'เแโใไๅๆ\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e๏' +
    '๐๑๒๓๔๕๖๗๘๙๚๛\ufffd\ufffd\ufffd\ufffd',
  // Central European
  'windows-1250':
    '€\ufffd‚\ufffd„…†‡\ufffd‰Š‹ŚŤŽŹ' +
    '\ufffd‘’“”•–—\ufffd™š›śťžź' +
    '\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż' +
    '°±˛ł´µ¶·¸ąş»Ľ˝ľż' +
    'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ' +
    'ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß' +
    'ŕáâăäĺćçčéęëěíîď' +
    'đńňóôőö÷řůúűüýţ˙',
  // Cyrillic
  'windows-1251':
    'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ' +
    'ђ‘’“”•–—\ufffd™љ›њќћџ' +
    '\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї' +
    '°±Ііґµ¶·ё№є»јЅѕї' +
    'АБВГДЕЖЗИЙКЛМНОП' +
    'РСТУФХЦЧШЩЪЫЬЭЮЯ' +
    'абвгдежзийклмноп' +
    'рстуфхцчшщъыьэюя',
  // Western European
  'windows-1252':
    '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd' +
    '\ufffd‘’“”•–—˜™š›œ\ufffdžŸ' +
    '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯' +
    '°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
    'ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß' +
    'àáâãäåæçèéêëìíîï' +
    'ðñòóôõö÷øùúûüýþÿ',
  // Greek
  'windows-1253':
    '€\ufffd‚ƒ„…†‡\ufffd‰\ufffd‹\ufffd\ufffd\ufffd\ufffd' +
    '\ufffd‘’“”•–—\ufffd™\ufffd›\ufffd\ufffd\ufffd\ufffd' +
    '\u00a0΅Ά£¤¥¦§¨©\ufffd«¬\u00ad®―' +
    '°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ' +
    'ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ' +
    'ΠΡ\ufffdΣΤΥΦΧΨΩΪΫάέήί' +
    'ΰαβγδεζηθικλμνξο' +
    'πρςστυφχψωϊϋόύώ\ufffd',
  // Turkish
  'windows-1254':
    '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffd\ufffd\ufffd' +
    '\ufffd‘’“”•–—˜™š›œ\ufffd\ufffdŸ' +
    '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯' +
    '°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
    'ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß' +
    'àáâãäåæçèéêëìíîï' +
    'ğñòóôõö÷øùúûüışÿ',
  // Hebrew
  'windows-1255':
    '€\ufffd‚ƒ„…†‡ˆ‰\ufffd‹\ufffd\ufffd\ufffd\ufffd' +
    '\ufffd‘’“”•–—˜™\ufffd›\ufffd\ufffd\ufffd\ufffd' +
    '\u00a0¡¢£₪¥¦§¨©×«¬\u00ad®¯' +
    '°±²³´µ¶·¸¹÷»¼½¾¿' +
    '\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\ufffd\u05bb\u05bc\u05bd\u05be\u05bf' +
    '\u05c0\u05c1\u05c2\u05c3\u05f0\u05f1\u05f2\u05f3\u05f4\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd' +
    '\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df' +
    '\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7\u05e8\u05e9\u05ea\ufffd\ufffd\u200e\u200f\ufffd',
  // Arabic
  'windows-1256':
    '€\u067e‚ƒ„…†‡ˆ‰\u0679‹Œ\u0686\u0698\u0688' +
    '\u06af‘’“”•–—\u06a9™\u0691›œ\u200c\u200d\u06ba' +
    '\u00a0،¢£¤¥¦§¨©\u06be«¬\u00ad®¯' +
    '°±²³´µ¶·¸¹\u061b»¼½¾\u061f' +
    '\u06c1\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f' +
    '\u0630\u0631\u0632\u0633\u0634\u0635\u0636×\u0637\u0638\u0639\u063a\u0640\u0641\u0642\u0643' +
    'à\u0644â\u0645\u0646\u0647\u0648çèéêë\u0649\u064aîï' +
    '\u064b\u064c\u064d\u064eô\u064f\u0650÷\u0651ù\u0652ûü\u200e\u200f\u06d2',
  // Baltic
  'windows-1257':
    '€\ufffd‚\ufffd„…†‡\ufffd‰\ufffd‹\ufffd¨ˇ¸' +
    '\ufffd‘’“”•–—\ufffd™\ufffd›\ufffd¯˛\ufffd' +
    '\u00a0\ufffd¢£¤\ufffd¦§Ø©Ŗ«¬\u00ad®Æ' +
    '°±²³´µ¶·ø¹ŗ»¼½¾æ' +
    'ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻ' +
    'ŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß' +
    'ąįāćäåęēčéźėģķīļ' +
    'šńņóōõö÷ųłśūüżž˙',
  // Vietnamese
  'windows-1258':
    '€\ufffd‚ƒ„…†‡ˆ‰\ufffd‹Œ\ufffd\ufffd\ufffd' +
    '\ufffd‘’“”•–—˜™\ufffd›œ\ufffd\ufffdŸ' +
    '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯' +
    '°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ' +
    'ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß' +
    'àáâăäåæçèéêë\u0301íîï' +
    'đñ\u0323óôơö÷øùúûüư₫ÿ',
  // Russian
  'koi8-r':
    '─│┌┐└┘├┤┬┴┼▀▄█▌▐' +
    '░▒▓⌠■∙√≈≤≥\u00a0⌡°²·÷' +
    '═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞' +
    '╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©' +
    'юабцдефгхийклмно' +
    'пярстужвьызшэщчъ' +
    'ЮАБЦДЕФГХИЙКЛМНО' +
    'ПЯРСТУЖВЬЫЗШЭЩЧЪ',
  // Ukrainian
  'koi8-u':
    '─│┌┐└┘├┤┬┴┼▀▄█▌▐' +
    '░▒▓⌠■∙√≈≤≥\u00a0⌡°²·÷' +
    '═║╒ёє╔ії╗╘╙╚╛ґ╝╞' +
    '╟╠╡ЁЄ╣ІЇ╦╧╨╩╪Ґ╬©' +
    'юабцдефгхийклмно' +
    'пярстужвьызшэщчъ' +
    'ЮАБЦДЕФГХИЙКЛМНО' +
    'ПЯРСТУЖВЬЫЗШЭЩЧЪ',
  // Mac OS Roman
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéè' +
    'êëíìîïñóòôöõúùûü' +
    '†°¢£§•¶ß®©™´¨≠ÆØ' +
    '∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ' +
    '–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ' +
    '‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ' +
    '\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  // Mac OS Cyrillic
  'x-mac-cyrillic':
    'АБВГДЕЖЗИЙКЛМНОП' +
    'РСТУФХЦЧШЩЪЫЬЭЮЯ' +
    '†°Ґ£§•¶І®©™Ђђ≠Ѓѓ' +
    '∞±≤≥іµґЈЄєЇїЉљЊњ' +
    'јЅ¬√ƒ≈∆«»…\u00a0ЋћЌќѕ' +
    '–—“”‘’÷„ЎўЏџ№Ёёя' +
    'абвгдежзийклмноп' +
    'рстуфхцчшщъыьэю€',
  // DOS Cyrillic
  ibm866:
    'АБВГДЕЖЗИЙКЛМНОП' +
    'РСТУФХЦЧШЩЪЫЬЭЮЯ' +
    'абвгдежзийклмноп' +
    '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
    '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
    'рстуфхцчшщъыьэюя' +
    'ЁёЄєЇїЎў°∙·√№¤■\u00a0',
  // Latin-2, Central European
  'iso-8859-2':
    '\u00a0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00adŽŻ' +
    '°ą˛ł´ľśˇ¸šşťź˝žż' +
    'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ' +
    'ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß' +
    'ŕáâăäĺćçčéęëěíîď' +
    'đńňóôőö÷řůúűüýţ˙',
  // Latin-3, South European
  'iso-8859-3':
    '\u00a0Ħ˘£¤\ufffdĤ§¨İŞĞĴ\u00ad\ufffdŻ' +
    '°ħ²³´µĥ·¸ışğĵ½\ufffdż' +
    'ÀÁÂ\ufffdÄĊĈÇÈÉÊËÌÍÎÏ' +
    '\ufffdÑÒÓÔĠÖ×ĜÙÚÛÜŬŜß' +
    'àáâ\ufffdäċĉçèéêëìíîï' +
    '\ufffdñòóôġö÷ĝùúûüŭŝ˙',
  // Latin-4, North European
  'iso-8859-4':
    '\u00a0ĄĸŖ¤ĨĻ§¨ŠĒĢŦ\u00adŽ¯' +
    '°ą˛ŗ´ĩļˇ¸šēģŧŊžŋ' +
    'ĀÁÂÃÄÅÆĮČÉĘËĖÍÎĪ' +
    'ĐŅŌĶÔÕÖ×ØŲÚÛÜŨŪß' +
    'āáâãäåæįčéęëėíîī' +
    'đņōķôõö÷øųúûüũū˙',
  // Cyrillic
  'iso-8859-5':
    '\u00a0ЁЂЃЄЅІЇЈЉЊЋЌ\u00adЎЏ' +
    'АБВГДЕЖЗИЙКЛМНОП' +
    'РСТУФХЦЧШЩЪЫЬЭЮЯ' +
    'абвгдежзийклмноп' +
    'рстуфхцчшщъыьэюя' +
    '№ёђѓєѕіїјљњћќ§ўџ',
  // Arabic
  'iso-8859-6':
    '\u00a0\ufffd\ufffd\ufffd¤\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd،\u00ad\ufffd\ufffd' +
    '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\u061b\ufffd\ufffd\ufffd\u061f' +
    '\ufffd\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f' +
    '\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\ufffd\ufffd\ufffd\ufffd\ufffd' +
    '\u0640\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a\u064b\u064c\u064d\u064e\u064f' +
    '\u0650\u0651\u0652\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd',
  // Greek
  'iso-8859-7':
    '\u00a0‘’£€₯¦§¨©ͺ«¬\u00ad\ufffd―' +
    '°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏ' +
    'ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ' +
    'ΠΡ\ufffdΣΤΥΦΧΨΩΪΫάέήί' +
    'ΰαβγδεζηθικλμνξο' +
    'πρςστυφχψωϊϋόύώ\ufffd',
  // Hebrew
  'iso-8859-8':
    '\u00a0\ufffd¢£¤¥¦§¨©×«¬\u00ad®¯' +
    '°±²³´µ¶·¸¹÷»¼½¾\ufffd' +
    '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd' +
    '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd‗' +
    '\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df' +
    '\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7\u05e8\u05e9\u05ea\ufffd\ufffd\u200e\u200f\ufffd',
  // Latin-5, Turkish
  'iso-8859-9':
    '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯' +
    '°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
    'ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß' +
    'àáâãäåæçèéêëìíîï' +
    'ğñòóôõö÷øùúûüışÿ',
  // Latin-6, Nordic
  'iso-8859-10':
    '\u00a0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00adŪŊ' +
    '°ąēģīĩķ·ļđšŧž―ūŋ' +
    'ĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏ' +
    'ÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß' +
    'āáâãäåæįčéęëėíîï' +
    'ðņōóôõöũøųúûüýþĸ',
  // Thai
  'iso-8859-11':
    '\u00a0กขฃคฅฆงจฉชซฌญฎฏ' +
    'ฐฑฒณดตถทธนบปผฝพฟ' +
    'ภมยรฤลฦวศษสหฬอฮฯ' +
    'ะ\u0e31าำ\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\ufffd\ufffd\ufffd\ufffd฿' +
    'เแโใไๅๆ\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e๏' +
    '๐๑๒๓๔๕๖๗๘๙๚๛\ufffd\ufffd\ufffd\ufffd',
  // Latin-7, Baltic
  'iso-8859-13':
    '\u00a0”¢£¤„¦§Ø©Ŗ«¬\u00ad®Æ' +
    '°±²³“µ¶·ø¹ŗ»¼½¾æ' +
    'ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻ' +
    'ŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß' +
    'ąįāćäåęēčéźėģķīļ' +
    'šńņóōõö÷ųłśūüżž’',
  // Latin-8, Celtic
  'iso-8859-14':
    '\u00a0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00ad®Ÿ' +
    'ḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
    'ŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß' +
    'àáâãäåæçèéêëìíîï' +
    'ŵñòóôõöṫøùúûüýŷÿ',
  // Latin-9
  'iso-8859-15':
    '\u00a0¡¢£€¥Š§š©ª«¬\u00ad®¯' +
    '°±²³Žµ¶·ž¹º»ŒœŸ¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
    'ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß' +
    'àáâãäåæçèéêëìíîï' +
    'ðñòóôõö÷øùúûüýþÿ',
  // Latin-10, South-Eastern European
  'iso-8859-16':
    '\u00a0ĄąŁ€„Š§š©Ș«Ź\u00adźŻ' +
    '°±ČłŽ”¶·žčș»ŒœŸż' +
    'ÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏ' +
    'ĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚß' +
    'àáâăäćæçèéêëìíîï' +
    'đńòóôőöśűùúûüęțÿ',
};
