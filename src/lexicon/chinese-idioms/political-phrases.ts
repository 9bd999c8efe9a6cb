/** Stock phrases of politics, meetings and newspapers; written as `CHENGYU` is. */
export const POLITICAL_PHRASES = `
铁证如山 | iron ?clad evidence/proof ?is/was/as/are/were like ?a mountain~ ; evidence/proof ?is/was/are/were ?as ?solid/heavy/firm/immovable as/like ?a/an ?iron mountain~ ; mountain~ of iron evidence/proof ; iron evidence/proof ; weak: ironclad evidence ; weak: iron clad evidence | = irrefutable evidence
搬起石头砸自己的脚 | lift~/pick~/raise~/carry~/move~ ?up ?a/the/one's stone~/rock~ ?up , ?only and/to ?only ?ended ?up ?to drop~/smash~/hit~/crush~/throw~/let _4 foot/feet/toe~ ; lift~/raise~ ?a/the stone~/rock~ ?up ?to ?and ?drop~ ?it on one's ?own foot/feet/toe~ ; drop~/smash~ ?the/a stone~/rock~ ?he/they/she/it ?has/had/have ?lifted ?on one's own foot/feet/toe~ | bring about one’s own ruin by harming others
打落水狗 | beat~/hit~/strike~ ?a/the dog~ ?that ?has/had/is ?who ?fallen in/into the water ; beat~/hit~ ?a/the ?fallen/drowning dog~ in/into the water ; beat~ ?a/the drowning/drowned dog~ | = hit~ a beaten enemy
走狗 | running dog~ > of imperialism/capitalism/capitalists/imperialists/fascism/reaction/reactionaries/revisionism ; imperialist/capitalist/fascist/trotskyite/trotskyist/revisionist/faithful/loyal running dog~ | = lackey~
戴帽子 | put~/clap~/place~/give~/pin~ ?on _3 hat~ of/for ?a/an/the ?being ?a traitor~/counter/rightist~/spy/enemy/trotskyist~/trotskyite~/oppositionist~/fascist~/saboteur~/wrecker~/revisionist~/treason/espionage ; hat~ of ?a/an/the ?being ?a traitor~/counter/rightist~/spy/enemy/trotskyist~/trotskyite~/oppositionist~/fascist~/treason/espionage/saboteur~/wrecker~ ; buckle~/button~ _3 hat~ on ; put~ ?on political hat~ on ; put~ big hats on | political label
打棍子 | beat~/hit~ ?people/him/them ?with ?a/the/big political stick~/club~ | = attack~ with political accusations
纸老虎 | weak: tiger~ ?that ?is/was made of paper ; paper made tiger~ | = paper tiger~
牛鬼蛇神 | ox/cow/bull ghost~/demon~/monster~ and snake ?god~/spirit~/demon~/monster~ ; cattle ghost~ and snake god~/spirit~ ; ghost~ ?of ?an/the ox/oxen/cow~ and snake spirit~/god~ ; cow demon~ and snake spirit~ | = monsters of every kind
糖衣炮弹 | sugar coated bullet~/shell~/cannonball~/bomb~ ; sugar clothed bullet~/shell~/cannonball~ ; candy coated bullet~/shell~ | = bribery and flattery
一言堂 | one word hall~ ; one man talk hall ; one voice hall ; hall of one voice/word | rule by one man’s word alone
放空炮 | fire~/shoot~/set~ ?off ?an/the empty cannon~ | = indulge~ in idle boasting
挂羊头卖狗肉 | hang~ ?out ?up ?a/the sheep's/goat's/sheep/goat/mutton head~ , ?and/but/while/to ?to sell~ ?the dog/dog's meat ; weak: hang~ ?out ?up ?a/the sheep's/sheep head~ | = cry~ wine and sell~ vinegar
树倒猢狲散 | when the tree fall~ , the ?monkeys/monkey ?will scatter~ ; tree ?has fall~ , and/the ?the monkey~ ?will ?have scatter~ ; fall~ , the monkey~ scatter~ ; monkey~ ?will scatter~ when the tree ?has fall~ | when the leader falls his followers scatter
墙倒众人推 | when ?a/the wall ?is ?falls/falling/collapses/fall/down/about , everyone/everybody/all/people ?will/gives ?push~ ?it ?a push~ ; falling wall ?is ?pushed push~ by | everybody hits a man who is down
秋后算账 | weak: settle~ ?the/old/all account~/score~/bill~ after ?the autumn/harvest ; settle~ ?the/all ?old account~/score~/bill~ after autumn ; reckoning after ?the autumn | = take~ revenge later
翻旧账 | turn~ over ?the/one's old account~/bill~/ledger~ ; turn~ ?up ?over the old ledger~/account~ | = rake~ up old grievances
翻案 | flip~/turn~ ?over the/one's case~ over > of/against/for ; weak: overturn~ the/one's case~ > of/for | = reverse~ the verdict
平反昭雪 | rehabilitate~ and ?clear~ snow/snowy ; redress~ and snow | = rehabilitate~
一边倒 | lean~/fall~ ?all ?to ?on ?one/the ?single side ?only > policy ; one side fall~ policy ; lean~ to one side policy | = one-sided
一刀切 | one knife cut~ ; cut~ ?all/everything/it ?with/by one knife ?cut ; one knife ?for all | = impose~ one rule on all
走后门 | walk~/go~ ?through ?by ?the back door~ relation~/connection~ ; walk~ the back door~ | = use~ private influence
开绿灯 | open~ ?a/the green light~ | = give~ the green light
和稀泥 | mix~/stir~/knead~ ?the thin/watery mud | = patch~ things up without principle
踢皮球 | kick~ ?the/a leather ball~ to/between/back/around ; kick~ the ball~ to each other | = pass~ the buck
吃大锅饭 | eat~ ?from/out ?of the/one/a ?same/common/communal big pot/cauldron ; eat~ ?the ?same big pot rice/meal~ | = be~ paid alike whatever one does
铁饭碗 | weak: iron rice bowl~ ; iron bowl~ of rice ; iron food bowl~ | = secure job~
泥饭碗 | mud/clay rice bowl~ | = insecure job~
丢饭碗 | lose~ ?the/one's rice bowl~ ; weak: smash~/break~ one's ?own rice bowl~ | = lose~ one’s livelihood
眼中钉肉中刺 | nail~ in ?the/one's/an eye~ ; weak: thorn~ in ?the/one's eye~ | = thorn~ in the flesh
绊脚石 | foot tripping stone~ ; stone~ that trip~ ?up ?the/one's foot/feet | = stumbling block~
替罪羊 | sheep to ?take~/bear~ ?the ?on blame/guilt ; substitute sheep | = scapegoat~
背黑锅 | carry~/bear~/take~/shoulder~ ?on ?the/one's ?back ?a/the ?someone's ?else's black/dark pot~/pan~/wok~/cauldron~ ; black pot~ on ?the/one's back~ ; wear~ a black pot~ | = take~ the blame for others
丢车保帅 | lose~/give~/abandon~/sacrifice~/drop~/discard~ ?up ?the/a rook~/chariot~/car~/cart~/castle~/knight~ , ?and/to ?in ?order ?to save~/protect~/keep~/preserve~/defend~ ?the king/marshal/commander/handsome/general/queen | sacrifice the lesser to save the greater
弃卒保车 | give~/abandon~/sacrifice~/discard~ ?up ?the/a pawn~/soldier~ , ?and/to ?in ?order ?to save~/protect~/keep~ the/a rook~/car~/chariot~/cart~ | sacrifice the lesser to save the greater
顺藤摸瓜 | follow~ ?along ?the vine~ , ?and/to feel~/touch~/find~/get~/grope~/reach~/pick~ ?for ?the melon~ ; along the vine~ , ?and/to ?to touch~/feel~/find~ ?for ?the melon~ | = follow~ the clues to the source
挖墙脚 | dig~ ?at ?up ?under the/one's corner~/foot of the/one's wall~ ; dig~ ?the/one's wall corner~ | = undermine~ the foundations
吹喇叭抬轿子 | blow~ ?the/a trumpet~/horn~ , and/to carry~/lift~/raise~ ?the/a/one's sedan ?chair~ | = flatter~ and promote~ the powerful
拍马屁 | pat~/slap~/clap~ ?on ?the/a/one's horse's/horse ass~/butt~/bottom~/buttock~/fart~ ; horse fart~ | = flatter~
吹牛皮 | blow~ ?up ?the/a/one's cow's/ox/bull's/cow/bull skin~/hide~ ; blow~ ?up ?a/the ?big cowhide~/cowskin | = boast~
戴高帽 | give~/put~ _2 tall/high hat~ to wear ; weak: put~ ?a tall/high hat~ on > him/her/them/me/people/someone | flatter
穿一条裤子 | wear~ the same pair of pants/trousers ?as > together/with ; wear~ one pair of pants/trousers | = be~ hand in glove
一个鼻孔出气 | breathe~ ?out through/from/with ?the/one/a same/one/single nostril~ | = sing~ the same tune
唱对台戏 | sing~/perform~/play~/put~/stage~ ?on ?a/an/the rival/opposing/opposite/opposition ?stage opera~/drama~/play~/show~ ?on > with/against/to ; sing~ opposite opera~/drama~ | = set~ oneself up against
唱双簧 | sing~/play~/perform~ ?a/the double reed act~/opera/show ; perform~/sing~ ?a/the shuanghuang | = act~ in collusion
唱红脸白脸 | sing~/play~ ?the/a ?role ?of ?the ?a red/white face~ ; one ?sings/sang/plays ?the red face and ?the/one ?other ?sings ?the white ?face ; red face and ?a/the white face | play the good man and the bad man
唱高调 | sing~ ?in ?a/the high tune~/tone~/note~/pitch ; sing~ ?a/the high sounding tune~ | = use~ fine words
唱反调 | sing~ ?a/the/an opposite/reverse/contrary/anti tune~ | = take~ the opposite line
大跃进 | weak: great jump forward ; great forward leap | = Great Leap Forward
百花齐放 | hundred flowers ?to blossom/contend/bloom ?together ; hundred flowers in ?all ?together ?full bloom | variety in unity
摸着石头过河 | cross~ ?the/a river~ ?while ?by feeling/touching/groping/feel~/grope~ ?for ?the stone~ ; touch~/feel~/feeling/grope~ ?for ?the stone~ , ?and/to ?to cross~ ?the/a river~ | = feel~ one’s way forward
换汤不换药 | change~ ?the soup/water/decoction/broth/liquid , ?but/and/without ?do/does/did/not/changing/with ?not ?change~ ?the medicine~/drug~/herb~ ; change~ ?of ?the soup but | a change in form and not in substance
雷声大雨点小 | thunder ?is/was ?loud/big/heavy/great , but/and ?the ?but rain ?drops/drop ?is/was/are/were small/little/light/tiny ; big/loud/much/great thunder , ?but/and little/small/light/few rain ?drops/drop ; loud thunder , but/and small/few/little raindrops | = much cry and little wool
只许州官放火 | magistrate~/official~/governor~ ?is/are/can/may/could ?allowed/permitted ?free ?to ?set/start/light/burn ?a fire~ ?down , but/while/and ?the ?common/ordinary people/folk/commoners _3 lamp~/light~/lantern~ | one law for the great and another for the small
秃子打伞 | monk~ holding/with/hold~/under ?an/the umbrella~ , ?no/without/neither hair/law | = bound by no law
兔子尾巴长不了 | rabbit's/hare's tail~ _3 not/can't/cannot/won't ?be ?grow/get/very long ; tail of a/the rabbit/hare _3 not/can't/cannot/won't | it cannot last long
秋后的蚂蚱 | grasshopper~/locust~ after ?the autumn/harvest/fall ; grasshopper~/locust~ in ?the ?late autumn/fall ?can/could/only/that ?jump/hop/not/cannot ?about ?for ?jump/hop ?long/few | one whose days are numbered
墙头草 | grass on the top of a/the wall~ > that/which/who ; wall top grass | = timeserver~
变色龙 | color/colour changing dragon~ ; dragon~ that change~ color~/colour~ | = chameleon~
寄生虫 | parasitic worm~ of society | = parasite~ of society
笔杆子 | pen pole~ ; pen rod~ | = writer~
枪杆子 | gun pole~ ; gun barrel~ and pen barrel~ | = armed force
后台老板 | backstage boss~/owner~ ; boss~ behind the stage/curtain | = wirepuller~
黑手 | black hand~ behind ?the ?curtain/scene~ ; behind the scenes black hand~ | = secret instigator~
黑帮分子 | black gang element~/member~ | = sinister gang
黑材料 | black material~ against/on/about > !the ; black dossier~ | compromising material
黑名单 | black name list~ ; black list of names | = blacklist~
小报告 | make~/write~/give~/send~/hit~/beat~ ?a/the ?some small/little report~ to > ?the boss/leader~/superior~/party/teacher~/director/police/authorities | = inform~ on others
放冷箭 | shoot~/fire~/let~/release~ ?off/out ?a/the/some cold arrow~ | = stab~ in the back
放暗箭 | shoot~/fire~/release~ ?off/out ?a/the/some dark/hidden/secret arrow~ | = attack~ from ambush
打冷枪 | fire~/shoot~/hit~ ?a/the/some cold gun~/shot~ ; hit~ cold guns | = snipe~
泼冷水 | pour~/splash~/throw~ ?a ?basin/bucket ?of cold water on ?one's/the head~ ; splash~ ?a ?basin/bucket ?of cold water on | = dampen~ enthusiasm
泼脏水 | pour~/splash~/throw~ ?a ?basin/bucket ?of dirty/filthy/sewage ?water on/at/over one's/the ?body/head/name ; splash~ ?a ?basin/bucket ?of dirty water on/at/over | = fling~ mud
抹黑 | smear~/wipe~/put~/rub~/apply~ ?a ?some black/blackness/soot on/onto/over ?the/one's face~ ?of ; wipe~ ?the/one's face~ black ; put~ black on ?the/one's/a face~ ; put~ ?some ?black ?paint on ?the/one's face~ of | = bring~ disgrace on
往脸上贴金 | stick~/paste~/put~/apply~/glue~ ?the/some/a gold ?leaf/foil on/onto/to ?the/one's ?own face~ ; put~/paste~/stick~ gold on ?the/one's ?own face~ | = glorify~ oneself
打脸 | weak: slap~/hit~/beat~ one's own face~ ; slap~/hit~ one's own mouth~ | = contradict~ oneself
打肿脸充胖子 | slap~/hit~/beat~/swell~ ?one's/the ?own face~ ?until ?it ?is/was ?swollen/swell/puffed ?up , ?and/to ?in ?order ?to ?act/look/pretend/pretending/be/appear/pose/posing ?like/as ?to ?be ?look ?a fat ?man/person/one | = keep~ up appearances at great cost
丢脸 | throw~/drop~ ?away all one's face~ ; lose~ all one's face~ | = be~ utterly disgraced
撕破脸 | tear~/rip~ ?up/off ?open ?the/one's face~ ?apart/open/off > with | = break~ off all pretence of friendship
不要脸 | do~ not want face ; don't/doesn't/didn't want face | = be~ shameless
厚脸皮 | thick face skin~ ; skin~ of the/one's face~ ?is/was/are/were ?so/too/very thick ; thick skin~ on ?the/one's face~ | = shameless
死不要脸 | not want face to death | = utterly shameless
盖棺定论 | cover~/close~ ?the/one's coffin~ , and/to ?make~/draw~/reach~ ?a/the ?final conclusion~/verdict~/judgment~ ; coffin lid ?is/was closed/covered , ?and/the ?can/the ?final conclusion~/verdict~/judgment~ | = pass~ final judgment
红卫兵 | red defense soldier~ ; red guard soldier~ | = Red Guard~
两面派 | two faced faction~ ; two face faction~ ; two sided faction~ ; double faced faction~ ; double faced element~ ; two faced element~ | = double-dealer~
阳奉阴违 | obey~/comply~/agree~ ?with ?in/on ?the yang/surface and/but disobey~/violate~/oppose~/defy~ ?in ?the yin/secret/dark ; yang obey~ ?and yin | = feign~ obedience
口是心非 | mouth ?say~ yes/right , ?and/but ?the heart ?say~ no/wrong | = say~ one thing and mean~ another
言听计从 | listen~ to ?one's/every/all word~ and follow~ ?one's/every/all plan~/scheme~ | = follow~ every word
上纲上线 | raise~/lift~/go~/bring~ ?it ?up ?to ?the/a ?level ?of ?the ?program/outline/principle/net ?and ?to ?the line/lines > of ?struggle/principle ; up the outline and ; up to the program and line | = blow~ up into a question of principle
抓辫子 | grab~/catch~/seize~/grasp~ ?on ?to ?by the/one's pigtail~ > of/and/to | = seize~ on the mistakes of others
夹着尾巴做人 | tail~ between ?the/one's leg~ ?and/to be/behave/act/live/conduct ?like/as ?a ?human/person/man ; tuck~/clip~/hold~/clamp~ ?the/one's tail~ ?between ?one's ?legs and/to be/behave/act/live ?like ?a ?human/person/man | = keep~ one’s head down
翘尾巴 | stick~/cock~/raise~/lift~ ?up ?the/one's tail~ ?up to the sky ; tail~ ?is/was stuck/cocked up to ?the sky | = be~ cocky
割尾巴 | cut~ ?off the/one's tail~ of capitalism ; capitalist tail~ | remnants of capitalism
站队 | stand~ ?in/on ?the wrong/right team~ | = take~ sides
三座大山 | three big mountains > of/on/that | threefold oppression
眉毛胡子一把抓 | eyebrow~ and ?the beard~ ?all/both ?in/at/with ?one ?once ?grab/handful/together ; grab~ ?the/one's eyebrow~ and beard~ | = attack~ everything at once
一穷二白 | one ?is poor ?and two ?is white/blank ; poor and blank | = poor and backward
帝国主义夹着尾巴逃跑 | flee~/run~/escape~ ?away ?with ?the/one's tail~ clamped/clipped/tucked/caught | = flee~ with one’s tail between one’s legs
`;
