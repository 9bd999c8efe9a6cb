/** Word lists for telling names apart; general knowledge of English, in lower case unless said otherwise. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** Before a name, never a name alone; a full stop behind is left off. */
export const TITLES: ReadonlySet<string> = set(`
  mr mrs ms miss messrs dr prof professor sir lord lady dame madam madame mme mlle monsieur mademoiselle herr frau fraulein signor signora señor don
  comrade citizen marshal general colonel major captain lieutenant sergeant corporal private commander commandant admiral commodore brigadier
  king queen prince princess emperor empress tsar czar tsarina kaiser duke duchess earl count countess baron baroness viscount marquis marquise
  president premier chancellor minister secretary ambassador senator governor mayor judge justice inspector commissar procurator prosecutor
  chairman father mother brother sister uncle aunt cousin grandfather grandmother reverend rev bishop archbishop cardinal pope rabbi abbot abbé
  saint hon honourable honorable squire master mistress widow old young little poor dear late esq jr sr`);

/** Titles that also begin names of places. */
export const PLACE_TITLES: ReadonlySet<string> = set(
  'saint st ste fort port mount mt cape lake point new north south east west san santa los las el',
);

export const CALENDAR: ReadonlySet<string> = set(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  christmas easter michaelmas lent whitsuntide sabbath whitsun passover ramadan advent pentecost`);

/** Peoples, languages, creeds and what English writes with a capital without naming one thing. */
export const CAPITALISED_COMMON: ReadonlySet<string> = set(`
  i o oh ah mr god gods christ jesus lord heaven providence bible gospel scripture scriptures almighty creator saviour savior devil satan hell
  african africans american americans arab arabs arabian arabic armenian armenians asian asiatic australian austrian austrians basque belgian belgians bengali bohemian
  boer boers briton britons british brazilian bulgarian bulgarians canadian canadians catholic catholics celtic celt celts chinese christian christians christianity
  communist communists cossack cossacks creole croat croats cuban czech czechs dane danes danish dutch dutchman dutchmen egyptian egyptians english englishman englishmen
  englishwoman estonian ethiopian european europeans finn finns finnish flemish french frenchman frenchmen frenchwoman gaelic georgian georgians german germans germanic gothic
  goth goths greek greeks grecian gypsy gypsies hebrew hebrews hindu hindus hindoo hindoos hindustani hungarian hungarians icelandic indian indians irish irishman irishmen
  islam islamic israelite israelites italian italians jacobin jacobins japanese jew jews jewish korean latin latins latvian latvians lithuanian lithuanians lutheran
  mahometan mahometans mahommedan mahommedans mussulman mussulmans ottoman ottomans malay malays marxism marxist marxists methodist methodists mexican mexicans mohammedan mohammedans mongol mongols mongolian moor moors moorish moslem moslems
  muslim muslims nazi nazis negro negroes norman normans norse norwegian norwegians papist persian persians pole poles polish portuguese presbyterian protestant protestants
  prussian prussians puritan puritans quaker quakers roman romans romanian romanians russian russians saxon saxons scandinavian scot scots scotch scottish scotchman
  scotsman serb serbs serbian siberian slav slavs slavic slavonic socialist socialists soviet soviets spaniard spaniards spanish swede swedes swedish swiss syrian tartar
  tartars tatar tatars teutonic tory tories trojan turk turks turkish tuscan ukrainian ukrainians venetian victorian viennese welsh welshman whig whigs yankee yankees
  fascist fascists bolshevik bolsheviks menshevik mensheviks leninist leninists stalinist stalinists trotskyist trotskyists trotskyite trotskyites zinovievist zinovievists
  zinovievite zinovievites democrat democrats republican republicans conservative liberal liberals
  chapter book volume vol part section page figure fig plate table note notes preface introduction appendix contents illustration footnote copyright edition
  north south east west northern southern eastern western northeast northwest southeast southwest
  sir madam majesty highness excellency lordship ladyship honour honor
  yes no well now then there here this that these those what when where why who how but and or if so for not with from into upon after before
  he she it we you they his her its our your their my me him them us the a an in on at to of by as is was are were be been do did does have has had
  will would shall should can could may might must let ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx`);

/** Last words, or words before “of”, of institutions. */
export const ORGANIZATION_WORDS: ReadonlySet<string> = set(`
  academy administration agency alliance army assembly association bank bloc board brigade bureau cabinet center centre club collegium college comintern commissariat
  commission committee commune company conference congress convention corporation corps council court department directorate division federation fleet foundation government
  guard guards headquarters hospital inquisition institute institution international league legion library ministry museum navy office opposition order parliament party
  police politburo presidium press regiment school senate service society staff synod tribunal trust union university`);

/** First or last words of places. */
export const PLACE_WORDS: ReadonlySet<string> = set(`
  abbey alley avenue bay beach boulevard bridge brook canal castle cathedral cape channel church city coast common county court creek desert district dock downs
  empire farm ferry field fields forest fort garden gardens gate glen gulf hall harbor harbour heath hill hills hotel house inn island islands isle isles junction
  lake land lane lighthouse manor market mill monastery mount mountain mountains ocean palace park pass peninsula place plain plains point port prison province
  railway republic ridge river road rock rocks row sea shore spring springs square station strait straits street terrace theater theatre tower town valley village
  wood woods yard`);

/** Given names, many but not all: a sign, no proof. */
export const GIVEN_NAMES: ReadonlySet<string> = set(`
  abraham adam adolf agnes albert alexander alexandra alexei alexey alfred alice allan amelia andre andrei andrew anna anne anthony anton arkady arnold arthur august
  augustus barbara basil beatrice benjamin bernard boris bruno caroline catherine cecil charles charlotte christopher clara clement conrad constance constantine cyril daniel david
  denis dmitri dmitry dora dorothy edgar edith edmund eduard edward efim eleanor elena elias elizabeth ella ellen emil emily emma eric ernest esther eugene eva evelyn
  fedor felix ferdinand florence frances francis frank franz frederick friedrich fritz fyodor gabriel genrikh george georges georgi georgy gerald gilbert gregory grigori
  grigory gustav hannah hans harold harriet harry heinrich helen helena henri henry herbert herman hermann hilda hubert hugh hugo humphrey ignaty ilya ilyich irina isaac isabel
  isaak ivan jack jacob jakob james jan jane jean jeanne jennie jenny jessie jim joan john jonathan josef joseph josephine joseph juan judith jules julia julian karl lilian vivian ian brian adrian christian sebastian fabian kate katherine
  kathleen klaus konrad konstantin lavrenti lavrenty lawrence lazar leo leon leonard leonid leopold lev lewis lily louis louisa louise lucy ludwig luis lydia maggie
  margaret maria marie mark martha martin mary matilda matthew maurice max maxim may mikhail michael michel moisei molly moses nadezhda nancy natalia nathan ned nicholas
  nicolas nikita nikolai nikolay nina nora oleg oliver olga oscar osip otto owen patrick paul pavel peter philip pierre polly pyotr rachel ralph raymond rebecca reginald
  rene richard robert robin rodney roger roland roman rosa rose rudolf rupert ruth sally sam samuel sarah semyon serge sergei sergey sidney simon solomon sophia sophie stanislav stephen
  susan sylvia tatyana theodore thomas tim timothy tom valentin valentina valerian vasili vasily vera victor viktor vincent virginia vladimir vyacheslav walter wilhelm
  will william yakov yan yefim yuri zinaida`);

/** Places that everybody names. */
export const KNOWN_PLACES: ReadonlySet<string> = set(`
  africa albania algeria america amsterdam antwerp arabia argentina arizona armenia asia athens austria australia austro-hungary babylon baghdad baku balkans baltic barcelona
  bavaria belgium belgrade bengal berlin bohemia bombay boston brazil britain brussels bucharest budapest bulgaria burgundy burma cairo calcutta california cambridge canada
  carolina caucasus ceylon chicago chile china cologne colorado connecticut constantinople copenhagen corsica crete crimea cuba cyprus damascus delhi denmark dresden dublin
  edinburgh egypt england estonia ethiopia europe finland flanders florence florida france frankfurt galicia genoa geneva georgia germany gibraltar glasgow granada greece
  hamburg hanover havana hawaii helsinki holland hungary iceland india indiana iowa iran iraq ireland israel italy jamaica japan java jerusalem kansas kazan kentucky kharkov
  kiev korea latvia lebanon leipzig leningrad lisbon lithuania liverpool london lombardy louisiana macedonia madrid malta manchester manchuria manhattan marseilles maryland
  massachusetts mecca mediterranean melbourne mesopotamia mexico michigan milan minnesota mississippi missouri mongolia montana morocco moscow munich naples netherlands nevada
  normandy norway nottingham odessa ohio ontario oregon oslo ottawa oxford palestine panama paris peking pennsylvania persia peru petersburg petrograd philadelphia poland portugal
  prague prussia quebec rhine riga romania rome rotterdam rumania russia sardinia saxony scandinavia scotland serbia shanghai siberia sicily silesia spain stockholm sudan sweden switzerland
  sydney syria tashkent tennessee texas thames tibet tiflis tokyo transylvania tripoli tunis turkestan turkey tuscany ukraine venice vermont versailles vienna virginia volga wales
  warsaw washington waterloo wisconsin yugoslavia zurich`);
