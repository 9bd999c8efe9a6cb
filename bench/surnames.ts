/**
 * Family names of many languages that the trial of names damages, keeps as strangers or puts into references. None stands
 * in the authority of this edition.
 */
export const SURNAMES: readonly string[] = `
  Abakumov Abramov Adoratsky Afanasyev Akhmatova Aksakov Aksyonov Alekseyev Alekhin Ambartsumyan Andreyev Andropov
  Antipov Antonov Arakcheyev Arbuzov Artamonov Artyukhin Astakhov Avdeyev Avilov Babel Babushkin Bagritsky Bakhtin
  Bakunin Balakirev Balashov Baranov Baryshnikov Bazhenov Bekhterev Belinsky Belov Belyakov Benkendorf Berdyayev
  Bezymensky Biryukov Blagonravov Bobrov Bogdanov Bogomolov Boldyrev Bondarenko Borodin Botkin Brezhnev Brodsky Bryusov
  Bubnov Budyonny Bulgakov Bulganin Burtsev Chaadayev Chaliapin Chayanov Chebrikov Chekhov Chernenko Chernyshevsky
  Chicherin Chubar Chukovsky Danilov Dargomyzhsky Demidov Denikin Derzhavin Deryabin Dobrolyubov Dolgorukov Dombrovsky
  Dostoevsky Dovzhenko Dubinin Dudorov Dybenko Ehrenburg Eikhenbaum Eisenstein Elagin Eremenko Fadeyev Fedin Fedotov
  Fersman Filatov Florensky Fomin Frolov Frunze Furmanov Gagarin Galkin Gamov Garshin Gavrilov Gerasimov Ginzburg
  Glazunov Glinka Godunov Gogol Golitsyn Golovin Golubev Goncharov Gorbatov Gorchakov Gorodetsky Granovsky Grechko
  Griboyedov Grigorenko Grossman Gubkin Gumilev Gurevich Gusev Herzen Ignatov Ilyushin Ioffe Ipatieff Isakov Izmailov
  Kabalevsky Kachalov Kaledin Kalinin Kamkov Kantorovich Kapitsa Karamzin Karpinsky Kataev Kerensky Ketlinsky
  Khachaturian Kharitonov Khlebnikov Khomyakov Khrushchev Kirilenko Kiselev Klyuev Klyuchevsky Knorin Kochubei Kogan
  Kolchak Kollontai Koltsov Komarov Kondratiev Konev Konovalov Kornilov Korolenko Korolyov Kossior Kosygin Kotovsky
  Kozlovsky Krasin Kravchenko Krestovsky Kropotkin Krylenko Krylov Kudryavtsev Kulikov Kuprin Kurchatov Kuropatkin
  Kurskaya Kutuzov Kuznetsov Kviring Larin Lavrov Lebedev Leontiev Lermontov Leskov Lomonosov Lominadze Lukashenko
  Lunacharsky Lvov Lysenko Makarenko Makhno Maklakov Malenkov Malevich Malinovsky Mamontov Mandelstam Manuilsky Martov
  Martynov Mayakovsky Mekhlis Mendeleyev Meretskov Merezhkovsky Meyerhold Michurin Mikoyan Milyukov Minin Morozov
  Mukhina Musorgsky Nabokov Nakhimov Nekrasov Nemirovich Nesterov Nevsky Nikiforov Nikonov Nogin Novikov Obruchev
  Ogarev Oistrakh Okudzhava Olesha Oparin Orjonik Ostrovsky Panfyorov Panin Paustovsky Pavlov Petlyura Petrovsky Pilnyak
  Pirogov Pisarev Platonov Plekhanov Podvoisky Pokrovsky Polonsky Popov Postyshev Potemkin Preobrazhensky Prishvin
  Prokofiev Ptukhin Pudovkin Pugachev Radishchev Rasputin Razin Repin Rodchenko Rokossovsky Romanov Rozanov Rubinstein
  Rudzutak Ryleyev Sakharov Saltykov Samoilov Savinkov Semashko Semyonov Serafimovich Shaposhnikov Shcherbakov
  Shchedrin Shepilov Shevchenko Shklovsky Shlyapnikov Sholokhov Shostakovich Shvernik Sidorov Skoropadsky Skryabin
  Smilga Sobolev Sokolov Solovyov Solzhenitsyn Sorokin Spiridonova Stanislavsky Stasova Stolypin Struve Sudoplatov
  Surikov Suslov Suvorov Sverdlov Tarkovsky Tarasov Teplov Tikhonov Timoshenko Tkachev Tolbukhin Tolstoy Tretyakov
  Tsereteli Tsvetaeva Tupolev Turgenev Tvardovsky Ulyanov Uspensky Ustinov Vakhtangov Varga Vasilevsky Vatutin Vavilov
  Vernadsky Vertov Vlasov Volkonsky Volkov Voronsky Voznesensky Vrangel Vysotsky Yakubovich Yankovsky Yaroslavsky Yefremov
  Yegorov Yesenin Yevtushenko Yudenich Yusupov Zaitsev Zalutsky Zamyatin Zasulich Zavadovsky Zelinsky Zemlyachka
  Zhelyabov Zhukov Zhukovsky Zoshchenko Zubatov
  Adenauer Andersen Barbusse Bergman Bernstein Bismarck Bluecher Brockdorff Clemenceau Daladier Dimitrov Duclos Eberlein
  Feuchtwanger Gramsci Grotewohl Haldane Hilferding Horthy Kautsky Kirdorf Kolarov Lafargue Laval Liebknecht Luxemburg
  Mannerheim Masaryk Nansen Noske Paasikivi Paderewski Pieck Pilsudski Poincare Ribbentrop Rosmer Scheidemann Seydewitz
  Souvarine Stresemann Thaelmann Thorez Togliatti Vandervelde Zetkin
  Ackermann Baumgartner Brandler Dittmann Eisner Falkenhayn Groener Hindenburg Kessler Levetzow Ludendorff Meissner
  Neumann Oberlander Papen Rathenau Schleicher Seeckt Steinhardt Tirpitz Wiedemann Zimmermann
  Attlee Baldwin Beaverbrook Bullitt Chamberlain Churchill Davenport Eddington Fitzgerald Hamilton Henderson Lansbury
  Litchfield MacDonald Mountbatten Pritchard Rutherford Sheridan Thornton Vansittart Wedgwood Woodward
  Barthou Beauvoir Blanqui Briand Cachin Deladier Fontaine Gauthier Herriot Lacroix Marchand Painleve Reynaud Tardieu
  Araki Hayashi Hirohito Ishiwara Katayama Konoye Matsuoka Nogi Okamoto Shidehara Sugiyama Tanaka Togo Yamagata Yonai
  Balbo Badoglio Bordiga Ciano Giolitti Matteotti Nenni Antonescu Benes Bethlen Gottwald Karolyi Kodaly Masurek Rakosi
  Titulescu Czernin Dmowski Grabski Marchlewski Moscicki Narutowicz Sikorski Wojciechowski Zaleski Agabekov Bedia
  Chkheidze Dzhibladze Gegechkori Kikvidze Lordkipanidze Nersesyan Shahumyan Tumanyan Yenukashvili Zhordania
`
  .split(/\s+/u)
  .filter((name) => name !== '');

/** Given names with patronymics, for the made persons. */
export const GIVEN_NAMES: readonly (readonly [given: string, patronymic: string])[] = `
  Aleksei Petrovich, Anton Fyodorovich, Boris Mikhailovich, Dmitry Sergeyevich, Fyodor Ilyich, Georgy Konstantinovich,
  Grigory Semyonovich, Igor Vasilyevich, Ivan Timofeyevich, Konstantin Andreyevich, Leonid Arkadyevich, Maxim Gavrilovich,
  Mikhail Yefimovich, Nikolai Matveyevich, Oleg Vladimirovich, Pavel Nikiforovich, Roman Tikhonovich, Sergei Pavlovich,
  Stepan Grigoryevich, Timofei Borisovich, Vadim Leonidovich, Viktor Emmanuilovich, Vladimir Kirillovich, Yakov Lazarevich
`
  .split(',')
  .map((pair) => pair.trim().split(' '))
  .map(([given = '', patronymic = '']) => [given, patronymic]);
