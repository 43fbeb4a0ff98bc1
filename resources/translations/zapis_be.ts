<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="be" sourcelanguage="en">
    <context>
        <name>Ask</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
    </context>
    <context>
        <name>ClockWords</name>
        <message>
            <source>about %1</source>
            <comment>a time</comment>
            <translation>каля %1</translation>
        </message>
    </context>
    <context>
        <name>DateWords</name>
        <message>
            <source>spring</source>
            <translation>вясна</translation>
        </message>
        <message>
            <source>summer</source>
            <translation>лета</translation>
        </message>
        <message>
            <source>autumn</source>
            <translation>восень</translation>
        </message>
        <message>
            <source>winter</source>
            <translation>зіма</translation>
        </message>
        <message>
            <source>%1s</source>
            <comment>a decade</comment>
            <translation>%1-я</translation>
        </message>
        <message>
            <source>about %1</source>
            <comment>a date</comment>
            <translation>каля %1</translation>
        </message>
        <message>
            <source>%1, not certain</source>
            <comment>a date</comment>
            <translation>%1, не дакладна</translation>
        </message>
        <message>
            <source>still so</source>
            <translation>дагэтуль</translation>
        </message>
        <message>
            <source>before %1</source>
            <comment>a date</comment>
            <translation>да %1</translation>
        </message>
        <message>
            <source>after %1</source>
            <comment>a date</comment>
            <translation>пасля %1</translation>
        </message>
        <message>
            <source>between %1 and %2</source>
            <comment>two dates</comment>
            <translation>паміж %1 і %2</translation>
        </message>
    </context>
    <context>
        <name>HistoryWords</name>
        <message>
            <source>created</source>
            <translation>створана</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>зменена</translation>
        </message>
        <message>
            <source>finalised</source>
            <translation>завершана</translation>
        </message>
        <message>
            <source>amended</source>
            <translation>выпраўлена</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>адклікана</translation>
        </message>
        <message>
            <source>file attached</source>
            <translation>далучаны файл</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>адкрыта</translation>
        </message>
        <message>
            <source>copied out</source>
            <translation>скапіявана вонкі</translation>
        </message>
        <message>
            <source>redacted</source>
            <translation>закрыта частка</translation>
        </message>
        <message>
            <source>translated</source>
            <translation>перакладзена</translation>
        </message>
        <message>
            <source>bytes checked</source>
            <translation>байты праверены</translation>
        </message>
        <message>
            <source>consent recorded</source>
            <translation>запісана згода</translation>
        </message>
        <message>
            <source>exported</source>
            <translation>выгружана</translation>
        </message>
        <message>
            <source>handed over</source>
            <translation>перададзена</translation>
        </message>
        <message>
            <source>receipt came</source>
            <translation>прыйшло пацверджанне</translation>
        </message>
        <message>
            <source>recalled</source>
            <translation>адкліканы пакет</translation>
        </message>
        <message>
            <source>imported</source>
            <translation>увезена</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>адмоўлена</translation>
        </message>
        <message>
            <source>device enrolled</source>
            <translation>дададзена прылада</translation>
        </message>
        <message>
            <source>time stamp</source>
            <translation>адзнака часу</translation>
        </message>
        <message>
            <source>note</source>
            <translation>нататка</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>надрукавана</translation>
        </message>
        <message>
            <source>erased</source>
            <translation>сцёрта</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>аб’яднана</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>уладжана</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>зашыфравана</translation>
        </message>
        <message>
            <source>key changed</source>
            <translation>зменены ключ</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>праверана</translation>
        </message>
        <message>
            <source>backed up</source>
            <translation>зроблена копія</translation>
        </message>
    </context>
    <context>
        <name>SessionDirectory</name>
        <message>
            <source>Sealing a file</source>
            <translation>Шыфруецца файл</translation>
        </message>
    </context>
    <context>
        <name>ValueText</name>
        <message>
            <source>a point on the map</source>
            <translation>пункт на мапе</translation>
        </message>
        <message>
            <source>a sealed file</source>
            <translation>зашыфраваны файл</translation>
        </message>
        <message>
            <source>a link</source>
            <translation>спасылка</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>так</translation>
        </message>
        <message>
            <source>no</source>
            <translation>не</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>невядома</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>не пыталіся</translation>
        </message>
        <message>
            <source>emptied</source>
            <translation>ачышчана</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n радок</numerusform>
                <numerusform>%n радкі</numerusform>
                <numerusform>%n радкоў</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>draft</source>
            <translation>чарнавік</translation>
        </message>
        <message>
            <source>final</source>
            <translation>завершана</translation>
        </message>
        <message>
            <source>amended</source>
            <translation>выпраўлена</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>адклікана</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>аб’яднана</translation>
        </message>
        <message>
            <source>set apart</source>
            <translation>адкладзена</translation>
        </message>
        <message>
            <source>Needed before this can be finalised.</source>
            <translation>Патрэбна, каб завяршыць запіс.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::AnswerEditor</name>
        <message>
            <source>Yes</source>
            <translation>Так</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Не</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Невядома</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Не пыталіся</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::AttachmentsSection</name>
        <message>
            <source>Paste files or pictures as evidence</source>
            <translation>Уставіць файлы або здымкі як доказы</translation>
        </message>
        <message>
            <source>Drop files here, or paste them. They are hashed and sealed while they are copied.</source>
            <translation>Перацягніце файлы сюды або ўстаўце іх. Падчас капіявання лічацца кантрольныя сумы, і файлы адразу шыфруюцца.</translation>
        </message>
        <message>
            <source>Attach files…</source>
            <translation>Далучыць файлы…</translation>
        </message>
        <message>
            <source>Record that is not here</source>
            <translation>Запісу тут няма</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Доказы</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n файл</numerusform>
                <numerusform>%n файлы</numerusform>
                <numerusform>%n файлаў</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ChecklistEditor</name>
        <message>
            <source>All the others: not asked</source>
            <translation>Астатняе: не пыталіся</translation>
        </message>
        <message>
            <source>%1 of %2 answered</source>
            <translation>адказана на %1 з %2</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ChecklistItem</name>
        <message>
            <source>Note: %1</source>
            <translation>Нататка: %1</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Нататка</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::Chip</name>
        <message>
            <source>Remove %1</source>
            <translation>Прыбраць: %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ClockEditor</name>
        <message>
            <source>20:30, about 8 pm, evening</source>
            <translation>20:30, каля 8 вечара, увечары</translation>
        </message>
        <message>
            <source>Not understood yet: an hour, or a part of the day</source>
            <translation>Пакуль не зразумела: патрэбна гадзіна або частка сутак</translation>
        </message>
        <message>
            <source>Understood: %1</source>
            <translation>Зразумела: %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::CodeEditor</name>
        <message>
            <source>Choose</source>
            <translation>Выбраць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::CodesEditor</name>
        <message>
            <source>Choose</source>
            <translation>Выбраць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ConflictBar</name>
        <message>
            <source>Your unsaved edit of this record will be thrown away.</source>
            <translation>Вашы незахаваныя праўкі гэтага запісу будуць адкінутыя.</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Адкінуць</translation>
        </message>
        <message>
            <source>This record was changed meanwhile, in the same field as your edit. Both versions are kept: yours as an unsaved edit, the other one in the record.</source>
            <translation>Тым часам запіс змянілі ў тым самым полі, што і вы. Захаваныя абедзве версіі: ваша — як незахаваная праўка, іншая — у запісе.</translation>
        </message>
        <message>
            <source>Show the saved version</source>
            <translation>Паказаць захаваную</translation>
        </message>
        <message>
            <source>Save mine over it</source>
            <translation>Захаваць маю паверх</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ConsentDialog</name>
        <message>
            <source>Record consent</source>
            <translation>Запісаць згоду</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Скасаваць</translation>
        </message>
        <message>
            <source>What was said, for each kind of data</source>
            <translation>Што сказана пра кожны від даных</translation>
        </message>
        <message>
            <source>Answer at least one kind of data.</source>
            <translation>Адкажыце хаця б пра адзін від даных.</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) still need an answer.</source>
            <translation>
                <numerusform>Не хапае адказу ў %n полі.</numerusform>
                <numerusform>Не хапае адказаў у %n палях.</numerusform>
                <numerusform>Не хапае адказаў у %n палях.</numerusform>
            </translation>
        </message>
        <message>
            <source>Throw away what you typed here?</source>
            <translation>Адкінуць тое, што вы тут набралі?</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Адкінуць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ConsentMatrix</name>
        <message>
            <source>Yes</source>
            <translation>Так</translation>
        </message>
        <message>
            <source>Yes, with a condition</source>
            <translation>Так, з умовай</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Не</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Не пыталіся</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Адклікана</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Тэрмін скончыўся</translation>
        </message>
        <message>
            <source>Consent by recipient and scope</source>
            <translation>Згода па атрымальніках і відах даных</translation>
        </message>
        <message>
            <source>Record consent</source>
            <translation>Запісаць згоду</translation>
        </message>
        <message>
            <source>May be given to</source>
            <translation>Можна перадаць</translation>
        </message>
        <message>
            <source>How, when</source>
            <translation>Як, калі</translation>
        </message>
        <message>
            <source>Choose the person first: consent is theirs.</source>
            <translation>Спачатку выберыце чалавека: згоду дае ён.</translation>
        </message>
        <message>
            <source>“Not asked” counts as refused. A change holds for every export from then on.</source>
            <translation>«Не пыталіся» лічыцца адмовай. Змена дзейнічае для ўсіх наступных перадач.</translation>
        </message>
        <message>
            <source>There is no recipient yet. Record consent for a kind of recipient, or add a recipient first.</source>
            <translation>Атрымальнікаў пакуль няма. Запішыце згоду для віду атрымальнікаў або спачатку дадайце атрымальніка.</translation>
        </message>
        <message>
            <source>, until %1</source>
            <translation>, да %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::CreateDialog</name>
        <message>
            <source>New: %1</source>
            <translation>Новы запіс: %1</translation>
        </message>
        <message>
            <source>Save and link</source>
            <translation>Захаваць і звязаць</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Скасаваць</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) still need an answer.</source>
            <translation>
                <numerusform>Не хапае адказу ў %n полі.</numerusform>
                <numerusform>Не хапае адказаў у %n палях.</numerusform>
                <numerusform>Не хапае адказаў у %n палях.</numerusform>
            </translation>
        </message>
        <message>
            <source>Throw away what you typed here?</source>
            <translation>Адкінуць тое, што вы тут набралі?</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Адкінуць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::CustodyPanel</name>
        <message>
            <source>Chain of custody</source>
            <translation>Ланцуг захоўвання</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Калі</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Што</translation>
        </message>
        <message>
            <source>Who, note</source>
            <translation>Хто, нататка</translation>
        </message>
        <message>
            <source>Verify now</source>
            <translation>Праверыць</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Захаваць копію…</translation>
        </message>
        <message>
            <source>Verifying a file</source>
            <translation>Праверка файла</translation>
        </message>
        <message>
            <source>✓ Every byte is as it was sealed.</source>
            <translation>✓ Кожны байт такі, якім быў пры шыфраванні.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::DateEditor</name>
        <message>
            <source>on</source>
            <translation>дакладна</translation>
        </message>
        <message>
            <source>about</source>
            <translation>каля</translation>
        </message>
        <message>
            <source>before</source>
            <translation>да</translation>
        </message>
        <message>
            <source>after</source>
            <translation>пасля</translation>
        </message>
        <message>
            <source>between</source>
            <translation>паміж</translation>
        </message>
        <message>
            <source>and</source>
            <comment>between two dates</comment>
            <translation>і</translation>
        </message>
        <message>
            <source>10.08.2020, or in words</source>
            <translation>10.08.2020 або словамі</translation>
        </message>
        <message>
            <source>%1: exact or not</source>
            <translation>%1: наколькі дакладна</translation>
        </message>
        <message>
            <source>%1: second date</source>
            <translation>%1: другая дата</translation>
        </message>
        <message>
            <source>Nothing recorded yet</source>
            <translation>Пакуль нічога не запісана</translation>
        </message>
        <message>
            <source>Understood: %1</source>
            <translation>Зразумела: %1</translation>
        </message>
        <message>
            <source>Not understood yet: a day, a month, a season or a year is needed</source>
            <translation>Пакуль не зразумела: патрэбны дзень, месяц, пара года або год</translation>
        </message>
        <message>
            <source>Not understood yet; kept: %1</source>
            <translation>Пакуль не зразумела; захавана: %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::EvidenceIntake</name>
        <message>
            <source>Sealing a pasted picture</source>
            <translation>Шыфруецца ўстаўлены здымак</translation>
        </message>
        <message>
            <source>Sealing a pasted text</source>
            <translation>Шыфруецца ўстаўлены тэкст</translation>
        </message>
        <message numerus="yes">
            <source>Sealing %n file(s)</source>
            <translation>
                <numerusform>Шыфруецца %n файл</numerusform>
                <numerusform>Шыфруюцца %n файлы</numerusform>
                <numerusform>Шыфруюцца %n файлаў</numerusform>
            </translation>
        </message>
        <message>
            <source>Add evidence</source>
            <translation>Дадаць доказы</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::EvidencePage</name>
        <message>
            <source>Paste files or pictures as evidence</source>
            <translation>Уставіць файлы або здымкі як доказы</translation>
        </message>
        <message>
            <source>Not linked yet</source>
            <translation>Яшчэ не звязана</translation>
        </message>
        <message>
            <source>Only items that no record links to</source>
            <translation>Толькі тое, на што не спасылаецца ніводны запіс</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Дадаць файлы…</translation>
        </message>
        <message>
            <source>No evidence yet</source>
            <translation>Доказаў пакуль няма</translation>
        </message>
        <message>
            <source>Drop photos, documents or recordings here, or paste them. They are hashed and sealed while they are copied; linking can wait.</source>
            <translation>Перацягніце сюды здымкі, дакументы або запісы ці ўстаўце іх. Падчас капіявання лічацца кантрольныя сумы, і файлы адразу шыфруюцца; звязаць іх можна потым.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::EvidenceViewer</name>
        <message>
            <source>Picture</source>
            <translation>Здымак</translation>
        </message>
        <message>
            <source>Text of the file</source>
            <translation>Тэкст файла</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Захаваць копію…</translation>
        </message>
        <message>
            <source>This item has no file in the vault.</source>
            <translation>У гэтага доказу няма файла ў сховішчы.</translation>
        </message>
        <message>
            <source>No item</source>
            <translation>Нічога не выбрана</translation>
        </message>
        <message>
            <source>Sound and film cannot be played here yet. A copy can be saved outside the vault; the journal keeps that it was made.</source>
            <translation>Гук і відэа тут пакуль не прайграюцца. Можна захаваць копію па-за сховішчам; у журнале застанецца запіс пра гэта.</translation>
        </message>
        <message>
            <source>This kind of file (%1) cannot be shown here. A copy can be saved outside the vault; the journal keeps that it was made.</source>
            <translation>Файл такога віду (%1) тут паказаць нельга. Можна захаваць копію па-за сховішчам; у журнале застанецца запіс пра гэта.</translation>
        </message>
        <message>
            <source>Covered: this may be distressing. Space shows it.</source>
            <translation>Закрыта: можа быць цяжка бачыць. Прабел паказвае.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Паказаць</translation>
        </message>
        <message>
            <source>Sealed. The journal keeps who opened it and when.</source>
            <translation>Зашыфравана. У журнале застаецца, хто і калі адкрыў.</translation>
        </message>
        <message>
            <source>This PDF cannot be shown: it is damaged or locked with a password.</source>
            <translation>Гэты PDF паказаць нельга: ён пашкоджаны або закрыты паролем.</translation>
        </message>
        <message>
            <source>This picture is too large to be shown here.</source>
            <translation>Здымак занадта вялікі, каб паказаць яго тут.</translation>
        </message>
        <message>
            <source>Opening a picture</source>
            <translation>Адкрываецца здымак</translation>
        </message>
        <message>
            <source>This picture cannot be decoded: it is damaged, or larger than is safe to open.</source>
            <translation>Здымак не ўдаецца разабраць: ён пашкоджаны або большы, чым бяспечна адкрываць.</translation>
        </message>
        <message>
            <source>… the first %1 of %2 are shown.</source>
            <translation>… паказаны першыя %1 з %2.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FieldFrame</name>
        <message>
            <source>Source: %1</source>
            <translation>Крыніца: %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FileEditor</name>
        <message>
            <source>%1: choose a file</source>
            <translation>%1: выбраць файл</translation>
        </message>
        <message>
            <source>Sealed file that is not here</source>
            <translation>Файла тут няма</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Выбраць файл…</translation>
        </message>
        <message>
            <source>Another file…</source>
            <translation>Іншы файл…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FormCard</name>
        <message>
            <source>Names and contacts are closed in this vault session. They are kept and are not shown.</source>
            <translation>Імёны і кантакты цяпер закрытыя. Яны захаваныя, але не паказаныя.</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>запоўнена</translation>
        </message>
        <message>
            <source>%1 of %2 needed</source>
            <translation>запоўнена %1 з %2 патрэбных</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::HistoryView</name>
        <message>
            <source>When</source>
            <translation>Калі</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Хто</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Што</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>Новае значэнне</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Гісторыя</translation>
        </message>
        <message>
            <source>closed or erased</source>
            <translation>закрыта або сцёрта</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>зменена</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ItemSection</name>
        <message>
            <source>Save a copy outside the vault</source>
            <translation>Захаваць копію па-за сховішчам</translation>
        </message>
        <message>
            <source>Saving a copy</source>
            <translation>Захоўваецца копія</translation>
        </message>
        <message>
            <source>File and custody</source>
            <translation>Файл і захоўванне</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::LinkEditor</name>
        <message>
            <source>Show: %1</source>
            <translation>Паказаць: %1</translation>
        </message>
        <message>
            <source>Show this record</source>
            <translation>Паказаць гэты запіс</translation>
        </message>
        <message>
            <source>Record that is not here</source>
            <translation>Запісу тут няма</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Выбраць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::LinksEditor</name>
        <message>
            <source>Link</source>
            <translation>Звязаць</translation>
        </message>
        <message>
            <source>Record that is not here</source>
            <translation>Запісу тут няма</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::LinksView</name>
        <message>
            <source>Record</source>
            <translation>Запіс</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Links here by</source>
            <translation>Звязана полем</translation>
        </message>
        <message>
            <source>Nothing points at this record yet.</source>
            <translation>На гэты запіс пакуль нічога не спасылаецца.</translation>
        </message>
        <message>
            <source>Linked records</source>
            <translation>Звязаныя запісы</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::NarrativeSection</name>
        <message>
            <source>Make a fact of the selected words</source>
            <translation>Зрабіць факт з вылучаных слоў</translation>
        </message>
        <message>
            <source>Facts from these words</source>
            <translation>Факты з гэтых слоў</translation>
        </message>
        <message>
            <source>Nothing yet. Let the person speak; facts can be marked afterwards.</source>
            <translation>Пакуль нічога. Дайце чалавеку гаварыць; факты можна пазначыць потым.</translation>
        </message>
        <message numerus="yes">
            <source>%n fact(s)</source>
            <translation>
                <numerusform>%n факт</numerusform>
                <numerusform>%n факты</numerusform>
                <numerusform>%n фактаў</numerusform>
            </translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>не пачата</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n слова</numerusform>
                <numerusform>%n словы</numerusform>
                <numerusform>%n слоў</numerusform>
            </translation>
        </message>
        <message>
            <source>Select words, %1 makes a fact · %2 names a person</source>
            <translation>Вылучыце словы, %1 — факт · %2 — чалавек</translation>
        </message>
        <message>
            <source>Select words, %1 makes a fact</source>
            <translation>Вылучыце словы, %1 — факт</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::NoteEditor</name>
        <message>
            <source>person</source>
            <translation>чалавек</translation>
        </message>
        <message>
            <source>Whom do these words name?</source>
            <translation>Каго называюць гэтыя словы?</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::PdfView</name>
        <message>
            <source>Previous page</source>
            <translation>Папярэдняя старонка</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Наступная старонка</translation>
        </message>
        <message>
            <source>Page of the document</source>
            <translation>Старонка дакумента</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Старонка %1 з %2</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::PeoplePage</name>
        <message>
            <source>Nobody yet</source>
            <translation>Пакуль нікога</translation>
        </message>
        <message>
            <source>Everyone who acts, suffers or saw something. Names lie in a compartment of their own; lists and bundles show codes.</source>
            <translation>Усе, хто дзейнічаў, пацярпеў або нешта бачыў. Імёны ляжаць у асобным адсеку; у спісах і пакетах — коды.</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Дадаць чалавека</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Людзі</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::PersonView</name>
        <message>
            <source>Names are closed</source>
            <translation>Імёны закрытыя</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::PlaceEditor</name>
        <message>
            <source>53.9024, 27.5615</source>
            <translation>53.9024, 27.5615</translation>
        </message>
        <message>
            <source>radius, m</source>
            <translation>радыус, м</translation>
        </message>
        <message>
            <source>%1: latitude and longitude</source>
            <translation>%1: шырата і даўгата</translation>
        </message>
        <message>
            <source>%1: radius in metres</source>
            <translation>%1: радыус у метрах</translation>
        </message>
        <message>
            <source>A latitude and a longitude are needed</source>
            <translation>Патрэбныя шырата і даўгата</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ReasonDialog</name>
        <message>
            <source>Why?</source>
            <translation>Чаму?</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Скасаваць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordForm</name>
        <message>
            <source>Unsaved edit, kept %1</source>
            <translation>Незахаваная праўка, зберажоная %1</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Яшчэ не захавана</translation>
        </message>
        <message>
            <source>New, nothing to save yet</source>
            <translation>Новы запіс, пакуль пусты</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>Захавана %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordList</name>
        <message>
            <source>Filter by code or title</source>
            <translation>Адбор па кодзе або назве</translation>
        </message>
        <message>
            <source>Filter the list</source>
            <translation>Адбор у спісе</translation>
        </message>
        <message>
            <source>New record</source>
            <translation>Новы запіс</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Нічога не падыходзіць</translation>
        </message>
        <message>
            <source>The filter looks at codes and titles. Names are found by the search above, while they are open.</source>
            <translation>Адбор глядзіць на коды і назвы. Імёны знаходзіць пошук уверсе, пакуль яны адкрытыя.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Паказаць усе</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Усе віды</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>Від запісу</translation>
        </message>
        <message>
            <source>Any state</source>
            <translation>Любы стан</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Стан</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordListModel</name>
        <message>
            <source>%1, unsaved</source>
            <translation>%1, не захавана</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Назва</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Стан</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Зменена</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordPopup</name>
        <message>
            <source>Name, code or words</source>
            <translation>Імя, код або словы</translation>
        </message>
        <message>
            <source>Search records: %1</source>
            <translation>Пошук запісаў: %1</translation>
        </message>
        <message>
            <source>Records found: %1</source>
            <translation>Знойдзеныя запісы: %1</translation>
        </message>
        <message>
            <source>New record</source>
            <translation>Новы запіс</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>Новы запіс: %1</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>Нічога не знойдзена.</translation>
        </message>
        <message>
            <source>Names are closed and were not searched; codes were.</source>
            <translation>Імёны закрытыя, і ў іх не шукалі; шукалі ў кодах.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordView</name>
        <message>
            <source>Steps</source>
            <translation>Крокі</translation>
        </message>
        <message>
            <source>Undo the last save</source>
            <translation>Адмяніць апошняе захаванне</translation>
        </message>
        <message>
            <source>Throw the unsaved edit away</source>
            <translation>Адкінуць незахаванае</translation>
        </message>
        <message>
            <source>Unsaved edit</source>
            <translation>Незахаваная праўка</translation>
        </message>
        <message>
            <source>Throw away what is not saved in this record?</source>
            <translation>Адкінуць тое, што не захавана ў гэтым запісе?</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Адкінуць</translation>
        </message>
        <message>
            <source>Hand over in a bundle…</source>
            <translation>Перадаць у пакеце…</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Адклікаць…</translation>
        </message>
        <message>
            <source>%1: details</source>
            <translation>%1: падрабязнасці</translation>
        </message>
        <message>
            <source>done</source>
            <translation>гатова</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 з %2</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>Новы запіс: %1</translation>
        </message>
        <message>
            <source>amending</source>
            <translation>выпраўляецца</translation>
        </message>
        <message>
            <source>%1 of %2 needed</source>
            <translation>запоўнена %1 з %2 патрэбных</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Захаваць</translation>
        </message>
        <message>
            <source>Save the amendment…</source>
            <translation>Захаваць выпраўленне…</translation>
        </message>
        <message>
            <source>Finalise</source>
            <translation>Завяршыць</translation>
        </message>
        <message>
            <source>Amend…</source>
            <translation>Выправіць…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Яшчэ</translation>
        </message>
        <message>
            <source>A final record is frozen: later changes are amendments, shown beside it with their reason. Finalise %1?</source>
            <translation>Завершаны запіс больш не змяняецца: далей магчымыя толькі выпраўленні, яны стаяць побач з указаннем прычыны. Завяршыць %1?</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>Выправіць</translation>
        </message>
        <message>
            <source>The earlier version stays readable beside this one.</source>
            <translation>Ранейшая версія застаецца побач і чытаецца.</translation>
        </message>
        <message>
            <source>Save the amendment</source>
            <translation>Захаваць выпраўленне</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Адклікаць</translation>
        </message>
        <message>
            <source>A withdrawn record is hidden from lists, search and exports, and kept sealed as proof of what was sent.</source>
            <translation>Адкліканы запіс схаваны са спісаў, пошуку і перадач і захоўваецца зашыфраваным як пацверджанне таго, што было адпраўлена.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordsPage</name>
        <message>
            <source>Nothing chosen</source>
            <translation>Нічога не выбрана</translation>
        </message>
        <message>
            <source>Choose a record in the list, or begin a new one.</source>
            <translation>Выберыце запіс у спісе або пачніце новы.</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Запісы</translation>
        </message>
        <message>
            <source>No records yet</source>
            <translation>Запісаў пакуль няма</translation>
        </message>
        <message>
            <source>Choose a kind above, and begin the first one.</source>
            <translation>Выберыце від уверсе і пачніце першы.</translation>
        </message>
        <message>
            <source>New record</source>
            <translation>Новы запіс</translation>
        </message>
        <message>
            <source>None yet: %1</source>
            <translation>Пакуль няма: %1</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>Новы запіс: %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ReviewView</name>
        <message>
            <source>Review</source>
            <translation>Праверка</translation>
        </message>
        <message>
            <source>, row %1</source>
            <translation>, радок %1</translation>
        </message>
        <message numerus="yes">
            <source>%n to fill</source>
            <translation>
                <numerusform>засталося %n</numerusform>
                <numerusform>засталося %n</numerusform>
                <numerusform>засталося %n</numerusform>
            </translation>
        </message>
        <message>
            <source>ready</source>
            <translation>гатова</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) needed before this can be finalised</source>
            <translation>
                <numerusform>Каб завяршыць, патрэбны яшчэ %n адказ</numerusform>
                <numerusform>Каб завяршыць, патрэбныя яшчэ %n адказы</numerusform>
                <numerusform>Каб завяршыць, патрэбна яшчэ %n адказаў</numerusform>
            </translation>
        </message>
        <message>
            <source>All that is needed is there. The checks below ask for a look.</source>
            <translation>Усё патрэбнае ёсць. Паглядзіце заўвагі ніжэй.</translation>
        </message>
        <message>
            <source>All that is needed is there, and the checks have nothing to say.</source>
            <translation>Усё патрэбнае ёсць, заўваг няма.</translation>
        </message>
        <message>
            <source>All that is needed is there.</source>
            <translation>Усё патрэбнае ёсць.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RowCard</name>
        <message>
            <source>%1: move up</source>
            <translation>%1: вышэй</translation>
        </message>
        <message>
            <source>%1: move down</source>
            <translation>%1: ніжэй</translation>
        </message>
        <message>
            <source>%1: remove</source>
            <translation>%1: прыбраць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RowsEditor</name>
        <message>
            <source>Add</source>
            <translation>Дадаць</translation>
        </message>
        <message>
            <source>%1: add</source>
            <translation>%1: дадаць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::TermPopup</name>
        <message>
            <source>Search terms</source>
            <translation>Пошук па слоўніку</translation>
        </message>
        <message>
            <source>Search terms: %1</source>
            <translation>Пошук па слоўніку: %1</translation>
        </message>
        <message>
            <source>Terms: %1</source>
            <translation>Слоўнік: %1</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Няма адказу</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::TestimoniesPage</name>
        <message>
            <source>No testimonies yet</source>
            <translation>Сведчанняў пакуль няма</translation>
        </message>
        <message>
            <source>One interview is one testimony: the words first, facts and evidence from them.</source>
            <translation>Адна гутарка — адно сведчанне: спачатку словы, з іх — факты і доказы.</translation>
        </message>
        <message>
            <source>Begin a testimony</source>
            <translation>Пачаць сведчанне</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::TestimonyView</name>
        <message>
            <source>interview %1</source>
            <translation>гутарка %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::TextsEditor</name>
        <message>
            <source>Add</source>
            <translation>Дадаць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::TimeEditor</name>
        <message>
            <source>20.08.2020</source>
            <translation>20.08.2020</translation>
        </message>
        <message>
            <source>14:30</source>
            <translation>14:30</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Цяпер</translation>
        </message>
        <message>
            <source>%1: day</source>
            <translation>%1: дзень</translation>
        </message>
        <message>
            <source>%1: time</source>
            <translation>%1: час</translation>
        </message>
        <message>
            <source>%1: now</source>
            <translation>%1: цяпер</translation>
        </message>
        <message>
            <source>%1, time in Minsk</source>
            <translation>%1, па Мінску</translation>
        </message>
        <message>
            <source>Not understood yet: a day and a time are needed</source>
            <translation>Пакуль не зразумела: патрэбныя дзень і час</translation>
        </message>
    </context>
</TS>
