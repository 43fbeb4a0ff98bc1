#include "core/facade/sample_words.h"

namespace zapis {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view kGivenEn[] = {"Aliaksandr", "Maryia", "Andrei", "Volha", "Dzmitry", "Natallia", "Siarhei", "Hanna",
    "Ihar", "Tatsiana", "Mikalai", "Alena", "Pavel", "Iryna", "Viktar", "Sviatlana", "Uladzimir", "Katsiaryna", "Maksim", "Yulia",
    "Yauhen", "Palina", "Kanstantsin", "Darya"};
constexpr std::string_view kGivenRu[] = {"Александр", "Мария", "Андрей", "Ольга", "Дмитрий", "Наталья", "Сергей", "Анна", "Игорь",
    "Татьяна", "Николай", "Елена", "Павел", "Ирина", "Виктор", "Светлана", "Владимир", "Екатерина", "Максим", "Юлия", "Евгений",
    "Полина", "Константин", "Дарья"};
constexpr std::string_view kGivenBe[] = {"Аляксандр", "Марыя", "Андрэй", "Вольга", "Дзмітрый", "Наталля", "Сяргей", "Ганна",
    "Ігар", "Таццяна", "Мікалай", "Алена", "Павел", "Ірына", "Віктар", "Святлана", "Уладзімір", "Кацярына", "Максім", "Юлія",
    "Яўген", "Паліна", "Канстанцін", "Дар'я"};

constexpr std::string_view kSurnameEn[] = {"Harbuz", "Kavalenka", "Zhuk", "Bondar", "Krauchuk", "Liashchuk", "Hurko", "Shauchuk",
    "Vaitovich", "Zaichyk", "Dubrouski", "Hrynko", "Miadzvedz", "Saroka", "Varabei", "Tsishko", "Kulik", "Yurchanka", "Pinchuk",
    "Liutsko", "Hancharyk", "Rabtsau", "Astrouski", "Chyzh", "Buslai", "Vauchok", "Kazlou", "Yakush", "Marozau", "Stsepanenka"};
constexpr std::string_view kSurnameRu[] = {"Гарбуз", "Коваленко", "Жук", "Бондарь", "Кравчук", "Лещук", "Гурко", "Шевчук",
    "Войтович", "Зайчик", "Дубровский", "Гринько", "Медведь", "Сорока", "Воробей", "Тишко", "Кулик", "Юрченко", "Пинчук",
    "Лютско", "Гончарик", "Рябцев", "Островский", "Чиж", "Буслай", "Волчок", "Козлов", "Якуш", "Морозов", "Степаненко"};
constexpr std::string_view kSurnameBe[] = {"Гарбуз", "Каваленка", "Жук", "Бондар", "Краўчук", "Ляшчук", "Гурко", "Шаўчук",
    "Вайтовіч", "Зайчык", "Дуброўскі", "Грынько", "Мядзведзь", "Сарока", "Варабей", "Цішко", "Кулік", "Юрчанка", "Пінчук",
    "Люцко", "Ганчарык", "Рабцаў", "Астроўскі", "Чыж", "Буслай", "Ваўчок", "Казлоў", "Якуш", "Марозаў", "Сцепаненка"};

constexpr std::string_view kPlacesEn[] = {"the market square", "the metro entrance", "the bus depot", "the river embankment",
    "the old bridge", "the school yard", "the tractor works", "the railway station", "the hospital gate", "the department store",
    "the park fence", "the courtyard of our house"};
constexpr std::string_view kPlacesRu[] = {"рыночной площади", "входа в метро", "автобусного парка", "набережной", "старого моста",
    "школьного двора", "тракторного завода", "вокзала", "ворот больницы", "универмага", "ограды парка", "двора нашего дома"};
constexpr std::string_view kPlacesBe[] = {"рынкавай плошчы", "уваходу ў метро", "аўтобуснага парку", "набярэжнай",
    "старога моста", "школьнага двара", "трактарнага завода", "вакзала", "брамы бальніцы", "універмага", "агароджы парку",
    "двара нашага дома"};

constexpr std::string_view kSentencesEn[] = {
    "I left work at about {t} and walked home past {p}, because the buses were not running.",
    "There were perhaps {n} people at {p}, nobody shouted, some of them were holding flowers.",
    "A grey minibus without number plates stopped beside us and men in black got out.",
    "They wore balaclavas and had no badges; one of them had a radio that never stopped talking.",
    "I was hit on the legs from behind with a truncheon and fell; I counted {n} blows and then stopped counting.",
    "In the van we lay on the floor one upon another, and whoever moved was kicked.",
    "They asked for the password of my telephone, and when I said that I had forgotten it, they hit me again.",
    "At the department we stood facing the wall until {t} with our hands behind our heads.",
    "Beside me stood a man who said that his name was {o}; he asked for water and got none.",
    "The officer at the desk wrote a time that was not true, and he told me to sign without reading.",
    "My name, {m}, was read out from a list, and somebody laughed at it.",
    "There were {n} of us in a cell for four; the window was shut and the light was on all night.",
    "A woman in uniform took my medicines and threw them on the floor.",
    "I heard people screaming in the yard, and it went on until about {t}.",
    "The hearing was by video and lasted {n} minutes; the witness had a covered face and another man's name.",
    "When they let me out at {p}, volunteers gave me tea and one of them wrote down what the doctor saw.",
    "The doctor noted bruises on both thighs and on the back, and a numb thumb on the left hand.",
    "I complained to the prosecutor's office; after three months they answered that nothing had been established.",
    "Since then I do not sleep well, and I turn round when a minibus brakes behind me.",
    "I would recognise the voice of the one who gave the orders; he was addressed by his first name.",
    "My neighbour {o} saw from the window how we were put into the van at {p}.",
    "I am not quite sure of the hour, it may have been {t} or a little later, it was already dark.",
};
constexpr std::string_view kSentencesRu[] = {
    "Я вышел с работы около {t} и пошёл домой мимо {p}, потому что автобусы не ходили.",
    "Возле {p} было, может быть, {n} человек, никто не кричал, некоторые держали цветы.",
    "Рядом с нами остановился серый микроавтобус без номеров, из него вышли люди в чёрном.",
    "Они были в балаклавах и без знаков, у одного всё время говорила рация.",
    "Меня ударили дубинкой сзади по ногам, я упал; я насчитал {n} ударов, потом перестал считать.",
    "В автозаке мы лежали на полу друг на друге, и того, кто шевелился, били ногами.",
    "Требовали пароль от телефона, а когда я сказал, что забыл, ударили ещё раз.",
    "В отделе мы до {t} стояли лицом к стене, руки за головой.",
    "Рядом стоял человек, который назвался {o}, он просил воды, и ему не дали.",
    "Дежурный записал неверное время задержания и велел подписать не читая.",
    "Моё имя, {m}, прочитали по списку, и кто-то засмеялся.",
    "В камере на четверых нас было {n}, окно закрыто, свет горел всю ночь.",
    "Женщина в форме забрала мои лекарства и бросила их на пол.",
    "Я слышал, как во дворе кричали люди, это продолжалось примерно до {t}.",
    "Суд шёл по видео {n} минут, свидетель был с закрытым лицом и под чужой фамилией.",
    "Когда меня выпустили у {p}, волонтёры дали чаю, и один записал всё, что увидел врач.",
    "Врач отметил кровоподтёки на обоих бёдрах и на спине и онемение большого пальца левой руки.",
    "Я подал жалобу в прокуратуру, через три месяца ответили, что факты не подтвердились.",
    "С тех пор я плохо сплю и оборачиваюсь, когда за спиной тормозит микроавтобус.",
    "Голос того, кто командовал, я бы узнал; к нему обращались по имени.",
    "Мой сосед {o} видел из окна, как нас сажали в машину у {p}.",
    "В часе я не совсем уверен: может быть, {t} или чуть позже, уже стемнело.",
};
constexpr std::string_view kSentencesBe[] = {
    "Я выйшаў з працы каля {t} і пайшоў дадому міма {p}, бо аўтобусы не хадзілі.",
    "Каля {p} было, можа, {n} чалавек, ніхто не крычаў, некаторыя трымалі кветкі.",
    "Побач з намі спыніўся шэры мікрааўтобус без нумароў, з яго выйшлі людзі ў чорным.",
    "Яны былі ў балаклавах і без знакаў, у аднаго ўвесь час гаварыла рацыя.",
    "Мяне ўдарылі дубінкай ззаду па нагах, я ўпаў; я налічыў {n} удараў, потым перастаў лічыць.",
    "У аўтазаку мы ляжалі на падлозе адзін на адным, і таго, хто варушыўся, білі нагамі.",
    "Патрабавалі пароль ад тэлефона, а калі я сказаў, што забыў, ударылі яшчэ раз.",
    "У аддзеле мы да {t} стаялі тварам да сцяны, рукі за галавой.",
    "Побач стаяў чалавек, які назваўся {o}, ён прасіў вады, і яму не далі.",
    "Дзяжурны запісаў няправільны час затрымання і загадаў падпісаць не чытаючы.",
    "Маё імя, {m}, прачыталі па спісе, і нехта засмяяўся.",
    "У камеры на чатырох нас было {n}, акно зачынена, святло гарэла ўсю ноч.",
    "Жанчына ў форме забрала мае лекі і кінула іх на падлогу.",
    "Я чуў, як на двары крычалі людзі, гэта працягвалася прыкладна да {t}.",
    "Суд ішоў па відэа {n} хвілін, сведка быў з закрытым тварам і пад чужым прозвішчам.",
    "Калі мяне выпусцілі каля {p}, валанцёры далі гарбаты, і адзін запісаў усё, што ўбачыў лекар.",
    "Лекар адзначыў сінякі на абодвух сцёгнах і на спіне і здранцвенне вялікага пальца левай рукі.",
    "Я падаў скаргу ў пракуратуру, праз тры месяцы адказалі, што факты не пацвердзіліся.",
    "З таго часу я дрэнна сплю і азіраюся, калі за спінай тармозіць мікрааўтобус.",
    "Голас таго, хто камандаваў, я б пазнаў; да яго звярталіся па імені.",
    "Мой сусед {o} бачыў з акна, як нас садзілі ў машыну каля {p}.",
    "У гадзіне я не зусім упэўнены: можа, {t} ці крыху пазней, ужо сцямнела.",
};

} // namespace

Words sampleGivenNames(std::size_t language) { return std::array<Words, 3>{kGivenEn, kGivenRu, kGivenBe}.at(language); }
Words sampleSurnames(std::size_t language) { return std::array<Words, 3>{kSurnameEn, kSurnameRu, kSurnameBe}.at(language); }
Words samplePlaces(std::size_t language) { return std::array<Words, 3>{kPlacesEn, kPlacesRu, kPlacesBe}.at(language); }
Words sampleSentences(std::size_t language)
{
    return std::array<Words, 3>{kSentencesEn, kSentencesRu, kSentencesBe}.at(language);
}

} // namespace zapis
