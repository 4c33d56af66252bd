// Given names that are common in the countries of petitions, to tell a column of names from one of towns. Data.

/** Folded (`foldLetters`), separated by spaces. */
export const givenNames: ReadonlySet<string> = new Set(
  [
    "anna maria anne mette kirsten hanne helle susanne lene marianne inge karen lone birgitte camilla louise charlotte ida freja emma",
    "peter jens lars michael henrik thomas soren jan niels christian martin morten jesper anders mads rasmus ole hans jorgen erik bo",
    "ingrid kari marit liv astrid berit silje hilde solveig randi bjorn ola knut geir svein tor arne leif oyvind trond terje harald",
    "eva karin kristina lena birgitta elsa maja linnea johan karl per nils lennart gunnar gustav oskar sven elin sara hanna johanna",
    "liisa tuula paivi kaisa aino helena johannes juhani timo jukka matti pekka antti mikko kari tapani ville eero olavi sanna minna",
    "johanna anja els ingrid wilma sanne lotte femke daan sem bram jan pieter kees willem hendrik gerrit joost maarten jeroen ruud",
    "ursula monika sabine petra claudia andrea birgit heike gabriele katrin stefanie julia laura klaus wolfgang jurgen dieter uwe",
    "stefan andreas frank matthias alexander markus sebastian tobias florian lukas felix jonas marie jeanne francoise monique catherine",
    "nathalie isabelle sylvie sophie claire camille jean pierre michel philippe alain patrick nicolas francois laurent julien louis",
    "carmen josefa isabel dolores pilar teresa ana rosa lucia marta paula elena jose antonio juan manuel francisco luis javier carlos",
    "miguel angel pedro alejandro pablo sergio fernando jorge alberto joao paulo rui tiago catarina ines beatriz mariana fernanda",
    "giuseppe giovanni marco luca francesco alessandro andrea matteo lorenzo giulia chiara francesca valentina paola giovanna",
    "piotr krzysztof andrzej tomasz jan pawel michal marcin jakub adam stanislaw katarzyna malgorzata agnieszka krystyna barbara ewa",
    "elzbieta zofia jadwiga magdalena joanna aleksandra natalia karolina zuzanna александр алексей анатолий андрей антон борис вадим",
    "валентин василий виктор владимир георгий григорий дмитрий евгений иван игорь кирилл константин максим михаил николай олег павел",
    "петр роман сергей степан юрий ярослав анна алла валентина вера галина дарья екатерина елена ирина ксения лариса любовь людмила",
    "марина мария надежда наталья оксана ольга полина светлана софья татьяна юлия олександр андрій богдан василь віктор володимир",
    "дмитро євген ігор микола михаило олексіи петро сергіи тарас юріи олена наталія ірина катерина тетяна юлія марія світлана людмила",
    "ivan olga elena irina natalia tatiana svetlana oksana dmitri sergei andrei nikolai vladimir mikhail yuri oleg igor taras bohdan",
    "mehmet mustafa ahmet ali huseyin hasan ibrahim ismail osman yusuf murat emre fatma ayse emine hatice zeynep elif meryem serife",
    "james john robert william david richard joseph charles daniel matthew mark paul steven andrew kevin brian george edward jason",
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah nancy lisa betty margaret sandra ashley emily donna michelle",
    "carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela ruth grace alice lucy jack harry",
    "oliver noah liam ethan jacob samuel benjamin mohamed mohammed muhammad ahmed fatima omar yusuf hassan aisha layla nour ravi priya",
    "wei ming mei ling hiroshi takashi yuki haruto sakura giorgos dimitris eleni katerina nikos sofia zsofia istvan laszlo zoltan",
    "tomas jiri josef petr jana hana lenka katerina lucie veronika ion andrei mihai elena ioana nguyen anh minh thi",
  ]
    .join(" ")
    .split(" "),
);
