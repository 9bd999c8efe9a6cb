/** Words after which a name is expected, in lower case. */
const TITLES: ReadonlySet<string> = new Set(
  `academician admiral ambassador attorney baron captain chairman chancellor chief citizen colonel commander commandant
  commissar comrade comrades count countess defendant defendants deputy diplomat director doctor dr engineer friend
  general investigator judge king lawyer leader lieutenant madame major marshal minister mr mrs ms officer president
  prime prince princess prisoner procurator prof professor prosecutor saint secretary sergeant sir witness witnesses
  wife son brother daughter named`.split(/\s+/u),
);

/** Given names that are no damage and stand before a family name, in their usual romanisations. */
const GIVEN: ReadonlySet<string> = new Set(
  `Abram Adolf Akmal Aleksandr Aleksandra Aleksei Aleksey Alexander Alexandra Alexandr Alexei Alexey Alfred Ali Anastas
  Anastasia Anatole Anatoli Anatoly Andre Andrei Andrej Andrew Andrey Anna Anton Antonina Antonio Arkadi Arkady Arnold
  Artem Arthur Artur August Aleksander Bela Benito Bernard Boris Bruno Carl Charles Christian Clara Daniel Daniil David
  Dimitri Dmitri Dmitrii Dmitry Eduard Edward Efim Ekaterina Elena Elizaveta Emil Ernst Eugene Eva Evgeni Evgenia Evgeny
  Faina Faizulla Fedor Felix Feodor Filipp Francis Francois Frank Franz Frida Friedrich Fritz Fyodor Galina Gavriil Genrikh
  Georg George Georges Georgi Georgii Georgy Gleb Grigori Grigorii Grigory Gustav Hans Heinrich Helen Henri Henry Herbert
  Herman Hermann Hugo Iakov Ignaty Igor Ilya Ilia Inna Innokenty Iona Iosif Irina Isaac Isaak Isak Ivan Jack Jacob James
  Jan Jean Joachim Joe Johann John Josef Joseph Josif Julius Karl Karol Kirill Klara Klaus Klement Kliment Klim Konrad
  Konstantin Ksenia Kurt Lavrenti Lavrenty Lazar Leo Leon Leonid Leopold Lev Lidia Louis Lucien Ludmila Ludwig Lydia
  Lyubov Lyudmila Maks Maksim Marc Marcel Margarita Maria Marie Mark Martin Marya Matvei Max Maxim Mikhail Miron Moisei
  Moishe Nadezhda Natalia Natalya Nathan Nestor Nicholas Nicolas Nikifor Nikita Nikolai Nikolaj Nikolay Nina Oleg Olga
  Osip Oskar Otto Panteleimon Paul Paula Pavel Peter Petr Philip Pierre Piotr Polina Prokopy Pyotr Rafael Raisa Richard
  Robert Roman Rosa Rudolf Ruth Samuel Semen Semyon Serafim Sergei Sergej Sergey Sergo Sigmund Simon Sofia Sofya Solomon
  Stanislav Stefan Stepan Svetlana Tamara Tatiana Tatyana Theodor Thomas Tikhon Timofei Trofim Vadim Valentin Valentina
  Valerian Valery Varvara Vasili Vasilii Vasily Vasya Veniamin Vera Viktor Victor Vitali Vitaly Vladimir Vladislav
  Volodya Vsevolod Vyacheslav Walter Werner Wilhelm William Willi Yakov Yan Yefim Yegor Yekaterina Yelena Yevgeni
  Yevgeny Yuri Yuriy Yury Zinaida Zoya`.split(/\s+/u),
);

/** Words that follow the name of a person rather than another noun. */
const PERSONAL: ReadonlySet<string> = new Set(
  `said says told asked answered replied cried shouted whispered thought knew felt wrote spoke smiled nodded laughed himself herself who
  confessed testified denied refused demanded ordered remembered believed wanted hoped feared insisted declared admitted`.split(
    /\s+/u,
  ),
);

/** Short first parts of compounds that are part of a name or a word, not a rendered initial; in lower case. */
const PARTICLES: ReadonlySet<string> = new Set(
  `abd abu afro al anti bar ben bin co da de del der di don du el en euro ex ibn il in indo la le les lo los mac mid neo
  non o off on out pan post pre pro re saint san semi sino st sub ter trans ul un up van vice von`.split(
    /\s+/u,
  ),
);

/** Whether a name is to be expected after the word. */
export function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase());
}

/** Whether the word follows the name of a person rather than another noun: `said`, `himself`. */
export function isPersonal(word: string): boolean {
  return PERSONAL.has(word);
}

/** Whether the word is a usual given name. */
export function isGivenName(word: string): boolean {
  return GIVEN.has(word);
}

/** Whether a short word belongs to names as it stands: `von`, `Ter`, `Mac`. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}
