/**
 * How the names of Soviet and party institutions come back when a text has gone through Chinese: the Chinese has one usual word
 * where the original had a term of its own, and whoever translates from the Chinese takes the nearest plain word.
 *
 * General knowledge of both vocabularies; nothing here was taken from a particular text.
 */

/** Words inside a term: where an authority’s form has one of `right`, the relayed text may have one of `relayed`. */
export interface RelayedWords {
  /** In lower case, with straight apostrophes. */
  readonly right: readonly string[];
  readonly relayed: readonly string[];
  /** The Chinese word between the two, in simplified characters. */
  readonly chinese: string;
}

/** Renderings that may stand for a term as a whole. */
export interface RelayedTerm {
  /** As `phrasePattern` reads them. */
  readonly patterns: readonly string[];
  /** Patterns that English has for nothing else, so that they are doubtful even where no authority knows the term. */
  readonly odd: readonly string[];
  /** What they may stand for, as an authority might have it. */
  readonly terms: readonly string[];
  readonly chinese: string;
  readonly russian: string;
}

/** One substitution a line: `right = relayed = Chinese`, alternatives parted by `/`. */
const WORDS = `
people's commissariat of/people's commissariat for = ministry of/ministry for/ministry of the/people's committee of/people's committee for/people's commission of = 人民委员部
commissariat of/commissariat for = ministry of/ministry for/ministry of the = 人民委员部
people's commissar/people's commissars = people's committee member/people's committee members/people's commissioner/people's commissioners = 人民委员
internal affairs = the interior/home affairs/interior affairs/domestic affairs = 内务
foreign affairs = diplomacy/external affairs/foreign relations = 外交
center/centre = headquarters/general headquarters/command center = 总部
department = bureau/division/section/office/directorate = 处
directorate/administration = bureau/general bureau = 局
bureau = office = 局
collegium = tribunal/court/board/chamber/trial chamber = 审判庭
commission = committee = 委员会
committee = commission = 委员会
supreme = highest = 最高
isolator/isolators = isolation room/isolation rooms/isolation prison/isolation prisons/isolation center/isolation centers/segregation prison/isolation camp = 隔离所
stenographic = shorthand/stenography/fast recorded = 速记
record/records = notes/minutes/manuscript/manuscripts = 记录
opposition = opposition faction/opponents/opposing faction/opposition party = 反对派
bloc = group/clique/gang/league/alliance = 集团
left = leftist/left wing = 左派
right = rightist/right wing = 右派
united/joint = combined/federated/unified/allied/coalition/joint/united = 联合
deputy = vice = 副
secret political = political secret/secret politics/confidential political = 秘密政治
testament = dying words/last words/deathbed letter/dying wishes = 遗嘱
bulletin = communique/communiqué/gazette/announcement = 公报
marshal of = field marshal of/general marshal of = 元帅
collectivization = collectivism = 集体化
foreign = overseas/external = 外国
economic = economics/economy = 经济
operational/operations = combat/action = 行动
old bolshevik/old bolsheviks = veteran bolshevik/veteran bolsheviks/elder bolshevik/elder bolsheviks = 老布尔什维克
`;

/** One term a line: `patterns parted by “;” = terms parted by “/” = Chinese = Russian`; `odd:` before a pattern that is. */
const TERMS = `
ministry of the interior ; ministry of internal affairs ; ministry of interior ; interior ministry ; ministry of home affairs ; odd: internal affairs people's committee ; odd: people's committee of/for internal affairs ; odd: internal people's committee = People's Commissariat of Internal Affairs/NKVD = 内务人民委员部 = Народный комиссариат внутренних дел
ministry of foreign affairs ; foreign ministry ; ministry of external affairs ; ministry of diplomacy ; odd: people's committee of/for foreign affairs = People's Commissariat of Foreign Affairs/Narkomindel = 外交人民委员部 = Наркоминдел
ministry of heavy industry ; heavy industry ministry = People's Commissariat of Heavy Industry = 重工业人民委员部 = Наркомтяжпром
ministry of defence/defense ; defence/defense ministry ; ministry of national defence/defense = People's Commissariat of Defense/People's Commissariat of Defence = 国防人民委员部 = Наркомат обороны
ministry of justice ; justice ministry = People's Commissariat of Justice = 司法人民委员部 = Наркомюст
ministry of finance ; finance ministry = People's Commissariat of Finance = 财政人民委员部 = Наркомфин
ministry of agriculture ; agriculture ministry = People's Commissariat of Agriculture = 农业人民委员部 = Наркомзем
ministry of foreign trade ; foreign trade ministry = People's Commissariat of Foreign Trade = 外贸人民委员部 = Наркомвнешторг
ministry of railways/transport/communications = People's Commissariat of Railways/People's Commissariat of Transport = 交通人民委员部 = НКПС
ministry of education/enlightenment = People's Commissariat of Education/People's Commissariat of Enlightenment = 教育人民委员部 = Наркомпрос
minister~ > of/for ?the ?internal ?foreign ?heavy ?light interior/affairs/industry/defence/defense/justice/finance/agriculture/railways/transport/timber/trade/education/health ; interior minister~ ; foreign minister~ ; odd: people's committee member~ ; odd: people's committeeman ; odd: people's commissioner~ = People's Commissar = 人民委员 = народный комиссар
vice/deputy minister~ > of/for ?the ?internal ?foreign ?heavy ?light interior/affairs/industry/defence/defense/justice/finance/agriculture/railways/transport/timber/trade/education/health ; odd: vice people's commissar~ = Deputy People's Commissar = 副人民委员 = заместитель народного комиссара
prosecutor/procurator general ; general prosecutor/procurator ; attorney general ; odd: total procurator~ = state prosecutor/Procurator of the USSR = 检察长 = Прокурор СССР
council of ministers ; odd: council/committee of people's committee/committees/commissioners ; odd: people's committee council ; odd: council of people's committee members = Council of People's Commissars/Sovnarkom = 人民委员会 = Совет народных комиссаров
state political bureau/directorate ; odd: state/national political security/protection bureau/administration = OGPU/GPU = 国家政治保卫局 = ОГПУ
counter revolutionary committee ; odd: committee for purging/eliminating/suppressing counter revolution/revolutionaries ; odd: counter revolutionary elimination/suppression/purge committee ; odd: purge committee for counter = Cheka = 肃反委员会 = ВЧК
shorthand record~ ; shorthand note~ > of ?the trial/trials/court/hearing/proceedings ; shorthand transcript~ ; stenographic manuscript~ ; odd: shorthand manuscript~ ; odd: fast written record~ ; odd: quick written record~ = stenographic record/stenographic report = 速记记录 = стенографический отчёт
trotsky/trotskyist/trotskyite headquarters ; united/joint/combined headquarters ; odd: trotsky/trotskyist/trotskyite zinoviev/zinovievist/zinovievite ?united/joint headquarters = united center/Trotskyite-Zinovievite Center = 联合总部 = объединённый троцкистско-зиновьевский центр
parallel headquarters ; reserve headquarters ; odd: parallel general headquarters = parallel center/Anti-Soviet Trotskyite Center = 平行总部 = параллельный центр
rightist/right/rights/rightists and trotskyist/trotskyite/trotskyists/trotskyites group/clique/gang/alliance/union = Bloc of Rights and Trotskyites = 右派和托派联盟 = право-троцкистский блок
military tribunal of the supreme ; military court of the supreme ; military chamber ; odd: military trial chamber ; odd: military collegial court ; odd: military adjudication tribunal = Military Collegium = 军事法庭 = Военная коллегия
party center ; party centre ; odd: central party authority ; odd: party's central > decision~/and = Central Committee = 党中央 = Центральный Комитет
political affairs bureau ; politics bureau ; odd: politburo bureau ; odd: central political office = Politburo/Political Bureau = 政治局 = Политбюро
organization/organizational bureau > of ?the central/party = Orgburo = 组织局 = Оргбюро
bureau of chairmen ; odd: chairman group ; odd: chairmen group ; odd: presidium group = Presidium = 主席团 = президиум
supervisory/supervision/inspection/oversight committee/commission > of ?the party/central ; discipline inspection committee/commission = Party Control Commission/Central Control Commission = 监察委员会 = Комиссия партийного контроля
odd: workers and peasants procuratorate ; odd: worker peasant procuratorate ; odd: workers peasants procuratorate = Workers' and Peasants' Inspection/Rabkrin = 工农检查院 = Рабкрин
revolutionary military committee/commission = Revolutionary Military Council = 革命军事委员会 = Реввоенсовет
chief secretary of the ; odd: secretary in general ; odd: total secretary = General Secretary = 总书记 = генеральный секретарь
great cleansing ; big purge ; great clean up ; great cleanup ; big cleansing ; great elimination = Great Purge/Great Terror = 大清洗 = Большой террор
counter revolutionary purge ; purge of counter revolutionaries ; elimination of counter revolutionaries ; odd: counter revolutionary cleansing = Great Purge/purges = 肃反 = чистка
personal worship ; individual worship = cult of personality/personality cult = 个人崇拜 = культ личности
wartime communism = War Communism = 战时共产主义 = военный коммунизм
domestic war ; internal war = Civil War = 国内战争 = Гражданская война
great defence/defense war ; odd: war of defending the country ; odd: great country defending war = Great Patriotic War = 伟大的卫国战争 = Великая Отечественная война
temporary/interim government = Provisional Government = 临时政府 = Временное правительство
constitutional convention/assembly/meeting = Constituent Assembly = 立宪会议 = Учредительное собрание
december party member~ ; december party > uprising ; december conspirators = Decembrists/Decembrist = 十二月党人 = декабристы
odd: public opinion party ; odd: popular opinion party ; odd: people's opinion party ; public will party ; popular will party = People's Will/Narodnaya Volya = 民意党 = Народная воля
odd: black hundred regiment/gang/corps ; odd: hundred black gang = Black Hundreds/Black Hundred = 黑色百人团 = чёрная сотня
land and freedom society/association = Land and Liberty/Zemlya i Volya = 土地与自由社 = Земля и воля
social revolutionary ; social revolutionaries ; social revolution party = Socialist Revolutionary/Socialist Revolutionaries/Socialist-Revolutionary = 社会革命党人 = эсер
rich peasant~ ; rich farmer~ = kulak/kulaks = 富农 = кулак
odd: white bandit~ ; odd: white bandit army = White Guard/White Army = 白匪 = белогвардейцы
public enemy of the people ; odd: enemy of people ; odd: enemies of people = enemy of the people/enemies of the people = 人民公敌 = враг народа
cheka member~ ; odd: cheka element~ = Chekist/Chekists = 契卡人员 = чекист
communist youth league ; communist youth corps ; youth communist league = Komsomol = 共青团 = комсомол
political commissioner~ ; political committee member~ = political commissar/political commissars = 政委 = политрук
state party committee ; prefecture party committee = regional committee/obkom = 州委 = обком
general staff headquarters ; general staff department = General Staff = 总参谋部 = Генеральный штаб
intelligence bureau > of ?the red/army/general/staff ; military intelligence bureau ; red army intelligence bureau = Intelligence Directorate/Fourth Department/Intelligence Department/Razvedupr = 情报局 = Разведупр
odd: communist intelligence bureau ; odd: communist party intelligence bureau ; communist information office = Cominform = 共产党情报局 = Коминформ
special meeting > of the nkvd ; special conference > of the nkvd ; special committee > of the nkvd = Special Board/Special Council = 特别会议 = Особое совещание
three man group ; three person group ; three man team ; three people group = troika/troikas = 三人小组 = тройка
reform through labor/labour camp~ ; labor/labour reform camp~ = corrective labor camp/corrective labor camps/labor camp/labor camps = 劳改营 = исправительно-трудовой лагерь
labor/labour reform bureau ; general administration of labor/labour camps ; odd: general bureau of labor/labour camps = Gulag = 劳改总局 = ГУЛАГ
collective peasant~ ; collective farmland = collective farmer/collective farmers/kolkhoznik = 集体农民 = колхозник
national farm~ ; state run farm~ = state farm/state farms/sovkhoz = 国营农场 = совхоз
isolation prison~ ; political isolation prison~ ; political isolation center~ ; political segregation prison~ ; isolation room~ ; odd: political isolation room~ = political isolator/political isolators = 政治隔离所 = политизолятор
main line of the party ; party's main line ; total line of the party ; general route of the party ; odd: party's general route ; odd: total line of the party = general line of the Party = 党的总路线 = генеральная линия партии
five year project ; five year planning = Five-Year Plan = 五年计划 = пятилетний план
new economy policy = New Economic Policy/NEP = 新经济政策 = НЭП
trade union palace/building/mansion/hall/house ; trade unions palace/building/mansion/hall/house ; hall of trade unions ; palace of trade unions = House of Unions = 工会大厦 = Дом Союзов
moscow judgment/judgement~ ; moscow great trial ; great moscow trial = Moscow trials/Moscow trial = 莫斯科审判 = московские процессы
`;

/** Every substitution inside a term. */
export const RELAYED_WORDS: readonly RelayedWords[] = lines(WORDS).map(
  ([right = '', relayed = '', chinese = '']) => ({
    right: right.split('/'),
    relayed: relayed.split('/'),
    chinese,
  }),
);

/** Every rendering of a term as a whole. */
export const RELAYED_TERMS: readonly RelayedTerm[] = lines(TERMS).map(
  ([written = '', terms = '', chinese = '', russian = '']) => {
    const patterns = written.split(' ; ').map((pattern) => pattern.trim());
    return {
      patterns: patterns.filter((pattern) => !pattern.startsWith('odd: ')),
      odd: patterns.filter((pattern) => pattern.startsWith('odd: ')).map((pattern) => pattern.slice(5)),
      terms: terms.split('/'),
      chinese,
      russian,
    };
  },
);

/** Words of other countries and times, which had ministries and headquarters of their own: beside them a rendering is none. */
export const ELSEWHERE: ReadonlySet<string> = new Set(
  `american america allied argentine argentina austrian austria belgian belgium brazil brazilian britain british bulgarian bulgaria canada canadian chinese china czarist
  czech czechoslovak czechoslovakia danish denmark dutch egypt egyptian english england estonian estonia fascist finnish finland france french german germany greek
  greece hungarian hungary imperial indian india iranian iran irish ireland italian italy japan japanese kerensky latvian latvia lithuanian lithuania
  mexican mexico nazi netherlands norway norwegian ottoman paris persian persia poland polish portuguese portugal provisional prussian prussia reich royal rumanian romanian
  rumania romania serbian serbia spain spanish sweden swedish swiss switzerland tsarist turkey turkish vienna warsaw yugoslav yugoslavia`.split(
    /\s+/u,
  ),
);

function lines(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('=').map((column) => column.trim()));
}
