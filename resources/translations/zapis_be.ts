<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="be" sourcelanguage="en">
    <context>
        <name>AskedYears</name>
        <message>
            <source>%1: %2. Is the year right? Press once more if it is.</source>
            <translation>%1: %2. Ці правільны год? Націсніце яшчэ раз, калі правільны.</translation>
        </message>
    </context>
    <context>
        <name>Ask</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
    </context>
    <context>
        <name>BackupWords</name>
        <message>
            <source>No backup yet</source>
            <translation>Рэзервовай копіі яшчэ няма</translation>
        </message>
        <message>
            <source>Last backup: today</source>
            <translation>Апошняя копія: сёння</translation>
        </message>
        <message>
            <source>Last backup: yesterday</source>
            <translation>Апошняя копія: учора</translation>
        </message>
        <message>
            <source>Last backup: %1</source>
            <translation>Апошняя копія: %1</translation>
        </message>
        <message numerus="yes">
            <source>Last backup: %n day(s) ago</source>
            <translation>
                <numerusform>Апошняя копія: %n дзень таму</numerusform>
                <numerusform>Апошняя копія: %n дні таму</numerusform>
                <numerusform>Апошняя копія: %n дзён таму</numerusform>
            </translation>
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
        <name>CopyNames</name>
        <message>
            <source>Copy with names</source>
            <translation>Капіраваць з імёнамі</translation>
        </message>
        <message>
            <source>The words selected go to the clipboard with the names in them. There any program of this computer can read them till the notebook is locked, and where they are pasted they stay. An ordinary copy says codes instead. The journal keeps that names were copied out of this record, when, by whom and why; the words themselves it does not keep.</source>
            <translation>Вылучаныя словы трапяць у буфер абмену разам з імёнамі. Там іх можа прачытаць любая праграма гэтага камп&apos;ютара, пакуль сшытак не заблакуюць, а куды іх уставяць, там яны і застануцца. Звычайнае капіраванне ставіць замест імёнаў коды. Журнал захавае, што з гэтага запісу скапіраваныя імёны, калі, кім і навошта; саміх слоў у ім не будзе.</translation>
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
            <translation>%1, пад пытаннем</translation>
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
        <name>Dialog</name>
        <message>
            <source>Cancel</source>
            <translation>Скасаваць</translation>
        </message>
    </context>
    <context>
        <name>EntryWords</name>
        <message>
            <source>sealed with the names</source>
            <translation>зашыфравана разам з імёнамі</translation>
        </message>
        <message>
            <source>erased</source>
            <translation>сцёрта</translation>
        </message>
        <message>
            <source>%1 (taken back)</source>
            <translation>%1 (узята назад)</translation>
        </message>
    </context>
    <context>
        <name>HelpWindow</name>
        <message>
            <source>There is no help on this page yet.</source>
            <translation>Даведкі пра гэту старонку яшчэ няма.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Даведка</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Спалучэнні клавіш</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Клавішы</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>Што робяць</translation>
        </message>
    </context>
    <context>
        <name>KeptWords</name>
        <message>
            <source>Draft kept %1, not saved yet</source>
            <translation>Чарнавік запісаны ў %1, яшчэ не захавана</translation>
        </message>
        <message>
            <source>Typed, not saved yet</source>
            <translation>Набрана, яшчэ не захавана</translation>
        </message>
        <message>
            <source>Not saved since %1: in memory only</source>
            <translation>Не захавана з %1: ёсць толькі ў памяці</translation>
        </message>
    </context>
    <context>
        <name>LookBar</name>
        <message>
            <source>Language of the window</source>
            <translation>Мова акна</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Як у сістэме</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлае</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Цёмнае</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Кантраснае</translation>
        </message>
        <message>
            <source>Light, dark or high contrast</source>
            <translation>Светлае, цёмнае або кантраснае</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Notebook to open</source>
            <translation>Сшытак, які адкрыць</translation>
        </message>
    </context>
    <context>
        <name>PageTable</name>
        <message>
            <source>Home</source>
            <translation>Галоўная</translation>
        </message>
        <message>
            <source>Testimonies</source>
            <translation>Сведчанні</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Людзі</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Доказы</translation>
        </message>
        <message>
            <source>All records</source>
            <translation>Усе запісы</translation>
        </message>
        <message>
            <source>Bundles</source>
            <translation>Пакеты</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Журнал</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Пошук</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Налады</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Sidebar</source>
            <translation>Месцы</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
    </context>
    <context>
        <name>RecordWords</name>
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
            <translation>з папраўкамі</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>адклікана</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>аб'яднана</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>адкладзена</translation>
        </message>
        <message>
            <source>Needed before this can be finalised.</source>
            <translation>Патрэбна, каб завяршыць запіс.</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Створана</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Зменена</translation>
        </message>
        <message>
            <source>Finalised</source>
            <translation>Завершана</translation>
        </message>
        <message>
            <source>Amended</source>
            <translation>Унесена папраўка</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Адклікана</translation>
        </message>
        <message>
            <source>Evidence attached</source>
            <translation>Доказ прыкладзены</translation>
        </message>
        <message>
            <source>Evidence opened</source>
            <translation>Доказ адкрыты</translation>
        </message>
        <message>
            <source>Redacted</source>
            <translation>Схавана частка</translation>
        </message>
        <message>
            <source>Translated</source>
            <translation>Перакладзена</translation>
        </message>
        <message>
            <source>Evidence checked</source>
            <translation>Доказ правераны</translation>
        </message>
        <message>
            <source>Consent recorded</source>
            <translation>Запісана згода</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>Пакет запячатаны</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Перададзена</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Распіска</translation>
        </message>
        <message>
            <source>Recalled</source>
            <translation>Запатрабавана назад</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Прынята</translation>
        </message>
        <message>
            <source>Import refused</source>
            <translation>Адмоўлена ў прыёме</translation>
        </message>
        <message>
            <source>Device enrolled</source>
            <translation>Дададзена прылада</translation>
        </message>
        <message>
            <source>Time stamp</source>
            <translation>Адзнака часу</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Нататка</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>Надрукавана</translation>
        </message>
        <message>
            <source>Erased</source>
            <translation>Сцёрта</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>Аб'яднана</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Узгоднена</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>Запячатана</translation>
        </message>
        <message>
            <source>Keys changed</source>
            <translation>Зменены ключы</translation>
        </message>
        <message>
            <source>Notebook checked</source>
            <translation>Сшытак правераны</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Рэзервовая копія</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Што зроблена</translation>
        </message>
        <message>
            <source>Number of the bundle</source>
            <translation>Нумар пакета</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Кантрольная сума</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Kind of key</source>
            <translation>Від ключа</translation>
        </message>
        <message>
            <source>Name of the files</source>
            <translation>Назва файлаў</translation>
        </message>
        <message>
            <source>What was wrong</source>
            <translation>Што было не так</translation>
        </message>
        <message>
            <source>Number of the key</source>
            <translation>Нумар ключа</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Стан</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Чаму</translation>
        </message>
        <message>
            <source>a key was added</source>
            <translation>ключ дададзены</translation>
        </message>
        <message>
            <source>a key was removed</source>
            <translation>ключ выдалены</translation>
        </message>
        <message>
            <source>the passphrase was changed</source>
            <translation>парольная фраза зменена</translation>
        </message>
        <message>
            <source>Fingerprint of the key</source>
            <translation>Адбітак ключа</translation>
        </message>
        <message>
            <source>How it was checked</source>
            <translation>Як праверылі</translation>
        </message>
        <message>
            <source>the signing key of another notebook was trusted</source>
            <translation>подпісу іншага сшытка цяпер давяраюць</translation>
        </message>
        <message>
            <source>a replaced key file was confirmed</source>
            <translation>пацверджаны заменены файл ключоў</translation>
        </message>
        <message>
            <source>passphrase</source>
            <translation>парольная фраза</translation>
        </message>
        <message>
            <source>passphrase and key file</source>
            <translation>парольная фраза і файл ключа</translation>
        </message>
        <message>
            <source>recovery key</source>
            <translation>ключ аднаўлення</translation>
        </message>
        <message>
            <source>key kept by somebody else</source>
            <translation>ключ, які захоўвае іншы чалавек</translation>
        </message>
        <message>
            <source>Id of the member</source>
            <translation>Ідэнтыфікатар удзельніка</translation>
        </message>
        <message>
            <source>Id of the device</source>
            <translation>Ідэнтыфікатар прылады</translation>
        </message>
        <message>
            <source>Key that checks what this device signs</source>
            <translation>Ключ для праверкі подпісаў гэтай прылады</translation>
        </message>
        <message>
            <source>Part of the notebook</source>
            <translation>Частка сшытка</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Што выяўлена</translation>
        </message>
        <message>
            <source>Kept as</source>
            <translation>Захавана пад назвай</translation>
        </message>
        <message>
            <source>What the clock was held against</source>
            <translation>З чым параўноўвалі гадзіннік</translation>
        </message>
        <message>
            <source>the clock stood behind the newest entry; a person said that it is right</source>
            <translation>гадзіннік адставаў ад апошняга запісу; чалавек пацвердзіў, што ён правільны</translation>
        </message>
        <message>
            <source>the clock stood behind the day of this version; a person said that it is right</source>
            <translation>гадзіннік адставаў ад дня гэтай версіі; чалавек пацвердзіў, што ён правільны</translation>
        </message>
        <message>
            <source>the clock was far ahead of the newest entry; a person said that it is right</source>
            <translation>гадзіннік намнога апярэджваў апошні запіс; чалавек пацвердзіў, што ён правільны</translation>
        </message>
        <message>
            <source>the clock was far ahead of the day of this version; a person said that it is right</source>
            <translation>гадзіннік намнога апярэджваў дзень гэтай версіі; чалавек пацвердзіў, што ён правільны</translation>
        </message>
        <message>
            <source>the end of a log did not open</source>
            <translation>канец журнала базы не адкрыўся</translation>
        </message>
        <message>
            <source>File with kinds of your own</source>
            <translation>Файл сваіх відаў запісаў</translation>
        </message>
        <message>
            <source>Text of the file</source>
            <translation>Тэкст файла</translation>
        </message>
        <message>
            <source>Why, in own words</source>
            <translation>Чаму, сваімі словамі</translation>
        </message>
        <message>
            <source>Earlier than “%1”. Is that so?</source>
            <translation>Раней, чым «%1». Ці гэта так?</translation>
        </message>
        <message>
            <source>Name of the member</source>
            <translation>Імя ўдзельніка</translation>
        </message>
        <message>
            <source>Digest of what is kept about the bundle</source>
            <translation>Кантрольная сума таго, што захоўваецца пра пакет</translation>
        </message>
        <message>
            <source>Said to be no person</source>
            <translation>Сказана: не чалавек</translation>
        </message>
        <message>
            <source>Digest of the backup's list</source>
            <translation>Кантрольная сума спіса рэзервовай копіі</translation>
        </message>
        <message>
            <source>Copied out</source>
            <translation>Скапіравана вонкі</translation>
        </message>
        <message>
            <source>Words copied with names, out of</source>
            <translation>Словы скапіраваныя з імёнамі, адкуль</translation>
        </message>
    </context>
    <context>
        <name>SessionDirectory</name>
        <message>
            <source>Sealing a file</source>
            <translation>Шыфруецца файл</translation>
        </message>
        <message>
            <source>Add evidence</source>
            <translation>Дадаць доказ</translation>
        </message>
    </context>
    <context>
        <name>ValueText</name>
        <message>
            <source>a point on the map</source>
            <translation>пункт на карце</translation>
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
        <name>VerifyWords</name>
        <message>
            <source>A time stamp does not belong to what it should prove.</source>
            <translation>Адзнака часу не адносіцца да таго, што мае пацвердзіць.</translation>
        </message>
        <message>
            <source>The signature fits, but its key is not among those you trust.</source>
            <translation>Подпіс правільны, але яго ключа няма сярод тых, якім вы давяраеце.</translation>
        </message>
        <message>
            <source>The signature does not fit what it signs.</source>
            <translation>Подпіс не падыходзіць да таго, што падпісана.</translation>
        </message>
        <message>
            <source>The bundle was sealed for other keys than yours.</source>
            <translation>Пакет запячатаны для іншых ключоў, не для вашага.</translation>
        </message>
        <message>
            <source>The sealed file is damaged, cut short or changed.</source>
            <translation>Запячатаны файл пашкоджаны, абрэзаны або зменены.</translation>
        </message>
        <message>
            <source>A file is not the one that was sealed: its digest differs.</source>
            <translation>Файл не той, што запячаталі: кантрольная сума іншая.</translation>
        </message>
        <message>
            <source>A file that is listed is not there.</source>
            <translation>Файла са спіса няма.</translation>
        </message>
        <message>
            <source>There is a file that nothing lists.</source>
            <translation>Ёсць файл, якога няма ні ў адным спісе.</translation>
        </message>
        <message>
            <source>The archive is not built as the format demands.</source>
            <translation>Архіў пабудаваны не так, як патрабуе фармат.</translation>
        </message>
        <message>
            <source>Something stands behind the end of the archive.</source>
            <translation>За канцом архіва нешта ёсць.</translation>
        </message>
        <message>
            <source>A file name is not allowed in a bundle.</source>
            <translation>Такая назва файла ў пакеце не дапускаецца.</translation>
        </message>
        <message>
            <source>A list of digests is not well-formed or does not fit.</source>
            <translation>Спіс кантрольных сум пабудаваны няправільна або не падыходзіць.</translation>
        </message>
        <message>
            <source>A part is missing, doubled or belongs to another bundle.</source>
            <translation>Часткі не хапае, яна паўтараецца або яна з іншага пакета.</translation>
        </message>
        <message>
            <source>A proof that a record stood in the journal does not hold.</source>
            <translation>Пацверджанне таго, што запіс стаяў у журнале, няправільнае.</translation>
        </message>
        <message>
            <source>The signed state of the journal does not hold.</source>
            <translation>Падпісаны стан журнала няправільны.</translation>
        </message>
        <message>
            <source>The journal's entries do not fit together.</source>
            <translation>Запісы журнала не сыходзяцца.</translation>
        </message>
        <message>
            <source>A record is not as its schema or the journal says.</source>
            <translation>Запіс не такі, як сказана ў схеме або ў журнале.</translation>
        </message>
        <message>
            <source>A page of the bundle holds what must not be in it.</source>
            <translation>На старонцы пакета ёсць тое, чаго там быць не павінна.</translation>
        </message>
        <message>
            <source>A check of the format failed.</source>
            <translation>Праверка фармату не прайшла.</translation>
        </message>
        <message>
            <source>Written by another version of the program: its records were checked as far as this one knows them.</source>
            <translation>Запісана іншай версіяй праграмы: запісы правераны настолькі, наколькі яны вядомыя гэтай.</translation>
        </message>
        <message>
            <source>A time stamp: whether its authority signed it has to be checked with other tools.</source>
            <translation>Адзнака часу: чый на ёй подпіс, трэба праверыць іншымі сродкамі.</translation>
        </message>
        <message>
            <source>A list for other programs, made by the sender out of what was checked.</source>
            <translation>Спіс для іншых праграм, складзены адпраўніком з таго, што праверана.</translation>
        </message>
        <message>
            <source>A code that this version of the program does not know.</source>
            <translation>Код, якога гэта версія праграмы не ведае.</translation>
        </message>
        <message>
            <source>How many records the sender kept back: only the sender can say that.</source>
            <translation>Колькі запісаў засталося ў адпраўніка: гэта можа сказаць толькі ён сам.</translation>
        </message>
        <message>
            <source>Something that this version of the program cannot check.</source>
            <translation>Тое, што гэта версія праграмы праверыць не можа.</translation>
        </message>
        <message>
            <source>This part came as text, as mail makes it: somebody put it into that form on the way.</source>
            <translation>Гэтая частка прыйшла ў выглядзе тэксту, як яе робіць пошта: нехта па дарозе надаў ёй такі выгляд.</translation>
        </message>
        <message>
            <source>A schema of the bundle is missing, or not one of its own.</source>
            <translation>Адной са схем пакета не хапае, або яна не з гэтага пакета.</translation>
        </message>
        <message>
            <source>A page that a browser would run: look at it as text, on a computer without network.</source>
            <translation>Старонка, якую браўзер стане выконваць: глядзіце яе як тэкст, на камп’ютары без сеткі.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::AccessPanel</name>
        <message>
            <source>passphrase and key file</source>
            <translation>парольная фраза і файл ключа</translation>
        </message>
        <message>
            <source>recovery key</source>
            <translation>ключ аднаўлення</translation>
        </message>
        <message>
            <source>key kept by somebody else</source>
            <translation>ключ захоўвае хтосьці іншы</translation>
        </message>
        <message>
            <source>passphrase</source>
            <translation>парольная фраза</translation>
        </message>
        <message>
            <source>%1, opens names</source>
            <translation>%1, адкрывае імёны</translation>
        </message>
        <message>
            <source>%1, names stay closed</source>
            <translation>%1, імёны застаюцца закрытыя</translation>
        </message>
        <message>
            <source>opened with it</source>
            <translation>адкрыта гэтым ключом</translation>
        </message>
        <message>
            <source>Changing the passphrase</source>
            <translation>Змена парольнай фразы</translation>
        </message>
        <message>
            <source>Adding a member</source>
            <translation>Даданне ўдзельніка</translation>
        </message>
        <message>
            <source>Who can open it</source>
            <translation>Хто можа адкрыць</translation>
        </message>
        <message>
            <source>Each member has a passphrase of their own, so that the history says who did what.</source>
            <translation>У кожнага ўдзельніка свая парольная фраза: так гісторыя кажа, хто што зрабіў.</translation>
        </message>
        <message>
            <source>Members and keys</source>
            <translation>Удзельнікі і ключы</translation>
        </message>
        <message>
            <source>Add a member…</source>
            <translation>Дадаць удзельніка…</translation>
        </message>
        <message>
            <source>Change my passphrase…</source>
            <translation>Змяніць маю парольную фразу…</translation>
        </message>
        <message>
            <source>Make a recovery key…</source>
            <translation>Стварыць ключ аднаўлення…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Выдаліць</translation>
        </message>
        <message>
            <source>Who kept an old copy of the notebook and knows a removed passphrase can still open that copy.</source>
            <translation>Хто захаваў старую копію сшытка і ведае выдаленую парольную фразу, усё яшчэ можа адкрыць тую копію.</translation>
        </message>
        <message>
            <source>A new passphrase for you</source>
            <translation>Ваша новая парольная фраза</translation>
        </message>
        <message>
            <source>A new member</source>
            <translation>Новы ўдзельнік</translation>
        </message>
        <message>
            <source>Name or alias in the history</source>
            <translation>Імя або псеўданім у гісторыі змен</translation>
        </message>
        <message>
            <source>May see names and contacts of people</source>
            <translation>Можа бачыць імёны і кантакты людзей</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Passphrase once more</source>
            <translation>Парольная фраза яшчэ раз</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Захаваць</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Скасаваць</translation>
        </message>
        <message>
            <source>This is removed: %1</source>
            <translation>Будзе выдалена: %1</translation>
        </message>
        <message>
            <source>The paper with this recovery key opens the notebook no more.</source>
            <translation>Аркуш паперы з гэтым ключом аднаўлення больш не адкрые сшытак.</translation>
        </message>
        <message>
            <source>Whoever keeps this key can no longer help to open the notebook.</source>
            <translation>Той, хто захоўвае гэты ключ, больш не зможа дапамагчы адкрыць сшытак.</translation>
        </message>
        <message>
            <source>This passphrase and its key file open the notebook no more.</source>
            <translation>Гэта парольная фраза разам са сваім файлам ключа больш не адкрые сшытак.</translation>
        </message>
        <message>
            <source>This passphrase opens the notebook no more.</source>
            <translation>Гэта парольная фраза больш не адкрые сшытак.</translation>
        </message>
        <message>
            <source>Keys that open names and contacts afterwards: %1.</source>
            <translation>Колькі ключоў пасля гэтага адкрываюць імёны і кантакты: %1.</translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>Адмяніць гэта нельга.</translation>
        </message>
        <message>
            <source>Remove from who can open it</source>
            <translation>Пазбавіць доступу</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Выдаліць…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::AnswerButtons</name>
        <message>
            <source>More answers</source>
            <translation>Іншыя адказы</translation>
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
            <translation>Перацягніце файлы сюды або ўстаўце іх. Падчас капіравання лічацца кантрольныя сумы, і файлы адразу шыфруюцца.</translation>
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
        <message>
            <source>Attach a folder…</source>
            <translation>Далучыць папку…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::BackupPanel</name>
        <message>
            <source>Where the backup goes</source>
            <translation>Куды пакласці рэзервовую копію</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>Рэзервовае капіраванне</translation>
        </message>
        <message>
            <source>✓ Backed up into %1. Evidence copied now: %2 of %3.</source>
            <translation>✓ Рэзервовая копія ў %1 гатовая. Доказаў скапіравана цяпер: %2 з %3.</translation>
        </message>
        <message>
            <source>The backup was cancelled.</source>
            <translation>Капіраванне скасавана.</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>Ключ аднаўлення</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыць</translation>
        </message>
        <message>
            <source>So that nothing is lost</source>
            <translation>Каб нічога не прапала</translation>
        </message>
        <message>
            <source>This is a backup itself.</source>
            <translation>Гэта сама рэзервовая копія.</translation>
        </message>
        <message>
            <source>Onto another medium, kept elsewhere. It is sealed like the notebook, opens with the same passphrase, and what it has already is not copied again. You can go on working meanwhile.</source>
            <translation>На іншы носьбіт, які захоўваецца ў іншым месцы. Копія зашыфраваная, як сшытак, адкрываецца той жа парольнай фразай, а тое, што ў ёй ужо ёсць, другі раз не капіруецца. Працаваць тым часам можна.</translation>
        </message>
        <message>
            <source>Back up…</source>
            <translation>Зрабіць копію…</translation>
        </message>
        <message>
            <source>⚠ There is no recovery key: if the passphrase is forgotten, nobody can open this notebook any more, its backups neither.</source>
            <translation>⚠ Ключа аднаўлення няма: калі забыць парольную фразу, гэты сшытак і яго копіі не адкрые больш ніхто.</translation>
        </message>
        <message>
            <source>Make a recovery key…</source>
            <translation>Стварыць ключ аднаўлення…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::BundlesPage</name>
        <message>
            <source>no key</source>
            <translation>няма ключа</translation>
        </message>
        <message>
            <source>✓ verified</source>
            <translation>✓ правераны</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>адкліканы</translation>
        </message>
        <message>
            <source>not verified</source>
            <translation>не правераны</translation>
        </message>
        <message>
            <source>Hand over a bundle</source>
            <translation>Перадаць пакет</translation>
        </message>
        <message>
            <source>Verify a bundle</source>
            <translation>Праверыць пакет</translation>
        </message>
        <message>
            <source>Bundles</source>
            <translation>Пакеты</translation>
        </message>
        <message>
            <source>Every digest, signature and proof is checked. Nothing is unpacked to disk.</source>
            <translation>Правяраецца кожная кантрольная сума, кожны подпіс і кожнае пацверджанне з журнала. На дыск нічога не распакоўваецца.</translation>
        </message>
        <message>
            <source>Sealed for one recipient; opened and checked with stock tools, without this program.</source>
            <translation>Запячатаныя для аднаго атрымальніка; адкрываюцца і правяраюцца звычайнымі сродкамі, без гэтай праграмы.</translation>
        </message>
        <message>
            <source>Back to bundles</source>
            <translation>Назад да пакетаў</translation>
        </message>
        <message>
            <source>Verify a bundle…</source>
            <translation>Праверыць пакет…</translation>
        </message>
        <message>
            <source>Hand over…</source>
            <translation>Перадаць…</translation>
        </message>
        <message>
            <source>Add a recipient</source>
            <translation>Дадаць атрымальніка</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>Атрымальнікі</translation>
        </message>
        <message>
            <source>None yet. Consent is asked for each by name, so add it before the interview.</source>
            <translation>Пакуль нікога. Згоду пытаюцца пра кожнага атрымальніка асобна, таму дадайце яго да гутаркі.</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Перададзена</translation>
        </message>
        <message>
            <source>Nothing was handed over yet.</source>
            <translation>Пакуль нічога не перададзена.</translation>
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
        <message numerus="yes">
            <source>%n more question(s)</source>
            <translation>
                <numerusform>яшчэ %n пытанне</numerusform>
                <numerusform>яшчэ %n пытанні</numerusform>
                <numerusform>яшчэ %n пытанняў</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answered</source>
            <translation>
                <numerusform>ёсць %n адказ</numerusform>
                <numerusform>ёсць %n адказы</numerusform>
                <numerusform>ёсць %n адказаў</numerusform>
            </translation>
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
            <translation>Захаваць маю паверх яе</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ConsentDialog</name>
        <message>
            <source>Record consent</source>
            <translation>Запісаць згоду</translation>
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
        <message>
            <source>In this version names and contacts leave in no bundle, whatever is answered. The answer is kept; today it decides on citizenship and on a picture of the person's signature.</source>
            <translation>У гэтай версіі імёны і кантакты не перадаюцца ні ў адным пакеце, якім бы ні быў адказ. Адказ захоўваецца; цяпер ад яго залежаць грамадзянства і выява подпісу чалавека.</translation>
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
            <source>Choose the person first: consent is theirs.</source>
            <translation>Спачатку абярыце чалавека: згоду дае ён.</translation>
        </message>
        <message>
            <source>May be given to</source>
            <translation>Можна перадаць</translation>
        </message>
        <message>
            <source>, until %1</source>
            <translation>, да %1</translation>
        </message>
        <message>
            <source>There is no recipient yet. Record consent for a kind of recipient, or add a recipient first.</source>
            <translation>Атрымальнікаў пакуль няма. Запішыце згоду для віду атрымальнікаў або спачатку дадайце атрымальніка.</translation>
        </message>
        <message>
            <source>Withdraw consent…</source>
            <translation>Адклікаць згоду…</translation>
        </message>
        <message>
            <source>Withdrawn %1</source>
            <translation>Адклікана %1</translation>
        </message>
        <message>
            <source>Withdrawn %1, %2</source>
            <translation>Адклікана %1, %2</translation>
        </message>
        <message>
            <source>Open: %1 — %2, %3</source>
            <translation>Адкрыць: %1 — %2, %3</translation>
        </message>
        <message>
            <source>“Not asked” counts as refused. A change holds for every bundle from then on. Return on a line opens its consents.</source>
            <translation>«Не пыталіся» лічыцца адмовай. Змена дзейнічае для кожнага наступнага пакета. Enter на радку адкрывае яго згоды.</translation>
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
        <name>zapis::ui::CreatePage</name>
        <message>
            <source>Where the notebook's folder is made</source>
            <translation>Дзе стварыць папку сшытка</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Вучоба</translation>
        </message>
        <message>
            <source>Notebook</source>
            <translation>Сшытак</translation>
        </message>
        <message>
            <source>Me</source>
            <translation>Я</translation>
        </message>
        <message>
            <source>A notebook to practise with</source>
            <translation>Вучэбны сшытак</translation>
        </message>
        <message>
            <source>A new notebook</source>
            <translation>Новы сшытак</translation>
        </message>
        <message>
            <source>It is filled with twelve invented testimonies and marked as practice for good: a banner on every page, and in all that it exports.</source>
            <translation>У ім дванаццаць прыдуманых сведчанняў, і ён назаўсёды пазначаны як вучэбны: пра гэта сказана на кожнай старонцы і ва ўсім, што з яго перададзена.</translation>
        </message>
        <message>
            <source>A folder that only your passphrase opens. There is no other way in: nobody can reset it.</source>
            <translation>Папка, якую адкрывае толькі ваша парольная фраза. Іншага шляху няма: скінуць яе не можа ніхто.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Назва</translation>
        </message>
        <message>
            <source>Also the name of its folder. Neutral: it is seen by whoever looks at the disk.</source>
            <translation>Гэтак жа будзе называцца папка. Абярыце нейтральную: яе бачыць кожны, хто глядзіць на дыск.</translation>
        </message>
        <message>
            <source>Lies in</source>
            <translation>Ляжыць у папцы</translation>
        </message>
        <message>
            <source>Choose another folder…</source>
            <translation>Выбраць іншую папку…</translation>
        </message>
        <message>
            <source>You, in the history</source>
            <translation>Як называць вас у гісторыі змен</translation>
        </message>
        <message>
            <source>A name or an alias. It stands sealed inside, beside each change that you make.</source>
            <translation>Імя або псеўданім. Захоўваецца ўнутры ў зашыфраваным выглядзе, побач з кожнай вашай зменай.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Passphrase once more</source>
            <translation>Парольная фраза яшчэ раз</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Стварыць</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Скасаваць</translation>
        </message>
        <message>
            <source>Making keys and filling the notebook with samples…</source>
            <translation>Ствараюцца ключы, сшытак запаўняецца прыкладамі…</translation>
        </message>
        <message>
            <source>Making keys. This takes a moment on purpose: it would take an attacker as long for each guess.</source>
            <translation>Ствараюцца ключы. Гэта наўмысна займае час: столькі ж пойдзе ва ўзломшчыка на кожную спробу.</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>Дайце назву.</translation>
        </message>
        <message>
            <source>The name must not begin with a full stop.</source>
            <translation>Назва не павінна пачынацца з кропкі.</translation>
        </message>
        <message>
            <source>This name is too long: 120 letters are enough.</source>
            <translation>Гэтая назва занадта доўгая: хопіць 120 літар.</translation>
        </message>
        <message>
            <source>The folder it shall lie in is not there.</source>
            <translation>Папкі, у якой ён павінен ляжаць, няма.</translation>
        </message>
        <message>
            <source>A folder of this name is there already.</source>
            <translation>Папка з такой назвай ужо ёсць.</translation>
        </message>
        <message>
            <source>Say who you are in the history.</source>
            <translation>Пакажыце, як называць вас у гісторыі змен.</translation>
        </message>
        <message>
            <source>Choose a stronger passphrase.</source>
            <translation>Абярыце мацнейшую парольную фразу.</translation>
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation>Парольныя фразы не супадаюць.</translation>
        </message>
        <message>
            <source>The clock is right</source>
            <translation>Гадзіннік правільны</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::CustodyPanel</name>
        <message>
            <source>Chain of custody</source>
            <translation>Ланцужок захоўвання</translation>
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
            <translation>Праверыць цяпер</translation>
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
            <source>Not understood: the words are kept, the date stays open. A day, a month, a season or a year is needed</source>
            <translation>Не зразумела: словы захаваныя, дата засталася адкрытай. Патрэбны дзень, месяц, пара года або год</translation>
        </message>
        <message>
            <source>This day has not come yet: the words are kept, the date stays open</source>
            <translation>Гэты дзень яшчэ не настаў: словы захаваныя, дата засталася адкрытай</translation>
        </message>
        <message>
            <source>Which date is meant? Until it is chosen, the date stays open:</source>
            <translation>Якая дата маецца на ўвазе? Пакуль не выбрана, дата застаецца адкрытай:</translation>
        </message>
        <message>
            <source>the year was not said</source>
            <translation>год не названы</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::DecisionModel</name>
        <message>
            <source>goes</source>
            <translation>перадаецца</translation>
        </message>
        <message>
            <source>needs redaction</source>
            <translation>трэба схаваць частку</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>застаецца</translation>
        </message>
        <message>
            <source>No consent</source>
            <translation>Няма згоды</translation>
        </message>
        <message>
            <source>A draft: finalise it first</source>
            <translation>Чарнавік: спачатку завяршыце яго</translation>
        </message>
        <message>
            <source>The record was withdrawn</source>
            <translation>Запіс адкліканы</translation>
        </message>
        <message>
            <source>Between lawyer and client</source>
            <translation>Паміж адвакатам і кліентам</translation>
        </message>
        <message>
            <source>The source set a condition</source>
            <translation>Крыніца паставіла ўмову</translation>
        </message>
        <message>
            <source>without: %1</source>
            <translation>без: %1</translation>
        </message>
        <message>
            <source>on condition: %1</source>
            <translation>пры ўмове: %1</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Вынік</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Запіс</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Чаму</translation>
        </message>
        <message>
            <source>It concerns another recipient</source>
            <translation>Гэта датычыць іншага атрымальніка</translation>
        </message>
        <message>
            <source>Not even that it exists may show</source>
            <translation>Нельга паказваць і само яго існаванне</translation>
        </message>
        <message>
            <source>It became a part of another record</source>
            <translation>Ён стаў часткай іншага запісу</translation>
        </message>
        <message>
            <source>It was set aside</source>
            <translation>Ён адкладзены</translation>
        </message>
        <message>
            <source>There is no such record</source>
            <translation>Такога запісу няма</translation>
        </message>
        <message>
            <source>The file does not say whom it shows: name them in its record, or say that it shows nobody</source>
            <translation>Не сказана, каго відаць або чуваць у файле: назавіце гэтых людзей у яго запісе або адзначце, што нікога нельга пазнаць</translation>
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
        <message>
            <source>Looking through what was given</source>
            <translation>Праглядаецца тое, што дадаецца</translation>
        </message>
        <message>
            <source>Files: %1, together %2. Folders looked through: %3.</source>
            <translation>Файлаў: %1, разам %2. Прагледжана папак: %3.</translation>
        </message>
        <message>
            <source>Cannot be looked into: %1.</source>
            <translation>Не ўдалося зазірнуць: %1.</translation>
        </message>
        <message>
            <source>Add folders</source>
            <translation>Дадаць папкі</translation>
        </message>
        <message>
            <source>Add all</source>
            <translation>Дадаць усё</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Дадаць папку</translation>
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
            <translation>Перацягніце сюды здымкі, дакументы або запісы ці ўстаўце іх. Падчас капіравання лічацца кантрольныя сумы, і файлы адразу шыфруюцца; звязаць іх можна потым.</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Дадаць папку…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::EvidenceView</name>
        <message>
            <source>Attach to…</source>
            <translation>Далучыць да…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::EvidenceViewer</name>
        <message>
            <source>Text of the file</source>
            <translation>Тэкст файла</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Захаваць копію…</translation>
        </message>
        <message>
            <source>No item</source>
            <translation>Нічога не выбрана</translation>
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
            <translation>Зашыфравана. У журнале застанецца, хто і калі адкрыў.</translation>
        </message>
        <message>
            <source>… the first %1 of %2 are shown.</source>
            <translation>… паказаны першыя %1 з %2.</translation>
        </message>
        <message>
            <source>This item has no file in the notebook.</source>
            <translation>У гэтага доказу няма файла ў сшытку.</translation>
        </message>
        <message>
            <source>Sound and film cannot be played here yet. A copy can be saved outside the notebook; the journal keeps that it was made.</source>
            <translation>Гук і відэа тут пакуль не прайграюцца. Можна захаваць копію па-за сшыткам; у журнале застанецца запіс пра гэта.</translation>
        </message>
        <message>
            <source>This kind of file (%1) cannot be shown here. A copy can be saved outside the notebook; the journal keeps that it was made.</source>
            <translation>Файл такога віду (%1) тут паказаць нельга. Можна захаваць копію па-за сшыткам; у журнале застанецца запіс пра гэта.</translation>
        </message>
        <message>
            <source>Show what is covered</source>
            <translation>Паказаць закрытае</translation>
        </message>
        <message>
            <source>The file: %1</source>
            <translation>Файл: %1</translation>
        </message>
        <message>
            <source>… long lines are broken here; in the file they are not.</source>
            <translation>… доўгія радкі тут разарваныя; у файле яны цэлыя.</translation>
        </message>
        <message>
            <source>Nobody has said yet what this picture shows. Is it hard to look at?</source>
            <translation>Ніхто яшчэ не сказаў, што на гэтым здымку. На яго цяжка глядзець?</translation>
        </message>
        <message>
            <source>Yes, keep it covered</source>
            <translation>Так, трымаць закрытым</translation>
        </message>
        <message>
            <source>No, it can be shown</source>
            <translation>Не, можна паказваць</translation>
        </message>
        <message>
            <source>Covered: nobody has said yet what this picture shows, and it may be distressing. Space shows it.</source>
            <translation>Закрыта: ніхто яшчэ не сказаў, што на гэтым здымку, ён можа быць цяжкім. Прабел пакажа яго.</translation>
        </message>
        <message>
            <source>Letters read as</source>
            <translation>Літары прачытаныя як</translation>
        </message>
        <message>
            <source>Guessed from the letters. If they look wrong, choose another; the file stays as it is.</source>
            <translation>Адгадана па літарах. Калі яны выглядаюць няправільна, абярыце іншае; файл не мяняецца.</translation>
        </message>
        <message>
            <source>Chosen by you; the program would read it as %1.</source>
            <translation>Выбрана вамі; праграма прачытала б як %1.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportDryRun</name>
        <message>
            <source>Dry run</source>
            <translation>Пробны прагон</translation>
        </message>
        <message>
            <source>Nothing is written yet. About %1 would be sealed. Return on a line opens its record.</source>
            <translation>Пакуль нічога не запісана. У пакеце было б каля %1. Enter на радку адкрывае яго запіс.</translation>
        </message>
        <message>
            <source>Nothing is written yet. Return on a line opens its record.</source>
            <translation>Пакуль нічога не запісана. Enter на радку адкрывае яго запіс.</translation>
        </message>
        <message numerus="yes">
            <source>%n go</source>
            <translation>
                <numerusform>будзе перададзены %n запіс</numerusform>
                <numerusform>будуць перададзены %n запісы</numerusform>
                <numerusform>будзе перададзена %n запісаў</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need redaction and stay</source>
            <translation>
                <numerusform>у %n запісе трэба схаваць частку, ён застаецца</numerusform>
                <numerusform>у %n запісах трэба схаваць частку, яны застаюцца</numerusform>
                <numerusform>у %n запісах трэба схаваць частку, яны застаюцца</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay</source>
            <translation>
                <numerusform>%n запіс застаецца</numerusform>
                <numerusform>%n запісы застаюцца</numerusform>
                <numerusform>%n запісаў застаюцца</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Паказаць</translation>
        </message>
        <message>
            <source>all</source>
            <translation>усё</translation>
        </message>
        <message>
            <source>what goes</source>
            <translation>што перадаецца</translation>
        </message>
        <message>
            <source>what needs redaction</source>
            <translation>дзе трэба схаваць частку</translation>
        </message>
        <message>
            <source>what stays</source>
            <translation>што застаецца</translation>
        </message>
        <message>
            <source>What goes and what stays</source>
            <translation>Што перадаецца і што застаецца</translation>
        </message>
        <message>
            <source>A draft never goes. Final records are frozen: later changes are amendments, shown beside them with their reason. Which of these are finalised? What then goes is said by the dry run, which is made anew.</source>
            <translation>Чарнавік ніколі не перадаецца. Завершаныя запісы больш не змяняюцца: далей магчымыя толькі папраўкі, яны бачныя побач разам з прычынай. Якія з гэтых завяршыць? Што тады будзе перададзена, пакажа пробны прагон: ён будзе зроблены нанова.</translation>
        </message>
        <message numerus="yes">
            <source>Finalise drafts (%n)…</source>
            <translation>
                <numerusform>Завяршыць чарнавікі (%n)…</numerusform>
                <numerusform>Завяршыць чарнавікі (%n)…</numerusform>
                <numerusform>Завяршыць чарнавікі (%n)…</numerusform>
            </translation>
        </message>
        <message>
            <source>Names and contacts do not leave in this version, not even of those who agreed to it; that consent is kept. People appear under pseudonyms.</source>
            <translation>Імёны і кантакты ў гэтай версіі не перадаюцца, нават калі чалавек на гэта згадзіўся; яго згода захоўваецца. Людзі пазначаныя псеўданімамі.</translation>
        </message>
        <message>
            <source>Names are closed: nobody can see whether one stands unmarked.</source>
            <translation>Імёны закрытыя: нельга ўбачыць, ці няма неадзначаных.</translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) still stand unmarked: say of each what it is.</source>
            <translation>
                <numerusform>%n імя яшчэ не адзначанае: скажыце, што гэта.</numerusform>
                <numerusform>%n імені яшчэ не адзначаныя: скажыце пра кожнае, што гэта.</numerusform>
                <numerusform>%n імён яшчэ не адзначаныя: скажыце пра кожнае, што гэта.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportSeal</name>
        <message>
            <source>✓ Sealed</source>
            <translation>✓ Запячатана</translation>
        </message>
        <message>
            <source>Sealing…</source>
            <translation>Запячатваецца…</translation>
        </message>
        <message>
            <source>Hand over all these files together. Then read the digest out to the recipient, on another way than the files take: it proves that nothing was exchanged.</source>
            <translation>Перадайце ўсе гэтыя файлы разам. Потым прачытайце атрымальніку кантрольную суму ўголас — іншым шляхам, чым ідуць файлы: яна даказвае, што нічога не падмянілі.</translation>
        </message>
        <message>
            <source>Everything is checked once more while it is sealed. A cancel leaves nothing behind.</source>
            <translation>Пры запячатванні ўсё правяраецца яшчэ раз. Калі скасаваць, нічога не застанецца.</translation>
        </message>
        <message>
            <source>Progress of sealing</source>
            <translation>Ход запячатвання</translation>
        </message>
        <message>
            <source>Digest to read out</source>
            <translation>Кантрольная сума — прачытаць уголас</translation>
        </message>
        <message>
            <source>Digest %1</source>
            <translation>Кантрольная сума %1</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
        <message>
            <source>Open the record of this hand-over</source>
            <translation>Адкрыць запіс пра гэту перадачу</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportWhat</name>
        <message>
            <source>Pick at least one record.</source>
            <translation>Абярыце хоць адзін запіс.</translation>
        </message>
        <message>
            <source>Say what to search for.</source>
            <translation>Скажыце, што шукаць.</translation>
        </message>
        <message numerus="yes">
            <source>%n picked</source>
            <translation>
                <numerusform>выбраны %n</numerusform>
                <numerusform>выбраны %n</numerusform>
                <numerusform>выбрана %n</numerusform>
            </translation>
        </message>
        <message>
            <source>everything</source>
            <translation>усё</translation>
        </message>
        <message>
            <source>What shall be handed over?</source>
            <translation>Што перадаць?</translation>
        </message>
        <message>
            <source>What a record rests on comes along: its passages, links and the codes of people. Consent decides on each of them.</source>
            <translation>Тое, на што абапіраецца запіс, ідзе разам з ім: урыўкі, сувязі і коды людзей. Пра кожны вырашае згода.</translation>
        </message>
        <message>
            <source>Everything that consent allows</source>
            <translation>Усё, што дазваляе згода</translation>
        </message>
        <message>
            <source>Picked records</source>
            <translation>Выбраныя запісы</translation>
        </message>
        <message>
            <source>What a search finds</source>
            <translation>Што знойдзе пошук</translation>
        </message>
        <message>
            <source>Code of a record</source>
            <translation>Код запісу</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Дадаць</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Прыбраць</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Словы</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportWhere</name>
        <message>
            <source>Where the bundle goes</source>
            <translation>Куды пакласці пакет</translation>
        </message>
        <message>
            <source>There is not enough room: about %1 are needed.</source>
            <translation>Не хапае месца: трэба каля %1.</translation>
        </message>
        <message>
            <source>This is the notebook's own folder. Choose another.</source>
            <translation>Гэта папка самога сшытка. Абярыце іншую.</translation>
        </message>
        <message>
            <source>Choose a folder.</source>
            <translation>Абярыце папку.</translation>
        </message>
        <message>
            <source>Where?</source>
            <translation>Куды?</translation>
        </message>
        <message>
            <source>Best a medium that is handed over itself. The files are sealed: only the recipient opens them, not even you.</source>
            <translation>Лепш за ўсё — носьбіт, які і перададуць. Файлы запячатаныя: адкрые іх толькі атрымальнік, нават не вы.</translation>
        </message>
        <message>
            <source>No folder chosen</source>
            <translation>Папка не выбрана</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Выбраць папку…</translation>
        </message>
        <message>
            <source>%1 free</source>
            <translation>вольна %1</translation>
        </message>
        <message>
            <source>This folder is copied elsewhere by %1: its provider would learn of the bundle and its size.</source>
            <translation>Гэту папку капіруе %1: яго ўладальнік даведаўся б пра пакет і яго памер.</translation>
        </message>
        <message>
            <source>This folder lies on another computer: who runs it would learn of the bundle and its size.</source>
            <translation>Гэта папка ляжыць на іншым камп'ютары: яго гаспадар даведаўся б пра пакет і яго памер.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportWhom</name>
        <message>
            <source>✓ verified key</source>
            <translation>✓ правераны ключ</translation>
        </message>
        <message>
            <source>no key that is verified and valid today</source>
            <translation>няма ключа, які правераны і дзейнічае сёння</translation>
        </message>
        <message>
            <source>no key yet</source>
            <translation>ключа яшчэ няма</translation>
        </message>
        <message>
            <source>There is no recipient yet. Add one on the page of bundles, with its verified key.</source>
            <translation>Атрымальнікаў яшчэ няма. Дадайце атрымальніка на старонцы пакетаў разам з правераным ключом.</translation>
        </message>
        <message>
            <source>This recipient has no key. Add its key on the page of bundles.</source>
            <translation>У гэтага атрымальніка няма ключа. Дадайце ключ на старонцы пакетаў.</translation>
        </message>
        <message>
            <source>Its key is not verified or no longer valid. Verify it, or say why it shall be used.</source>
            <translation>Яго ключ не правераны або ўжо не дзейнічае. Праверце ключ або скажыце, чаму яго ўсё ж узяць.</translation>
        </message>
        <message>
            <source>For whom?</source>
            <translation>Для каго?</translation>
        </message>
        <message>
            <source>The bundle is sealed for this recipient alone. Consent is looked up for it and for its kind.</source>
            <translation>Пакет запячатваецца толькі для гэтага атрымальніка. Улічваецца згода пра яго самога і пра атрымальнікаў гэтага віду.</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>Атрымальнік</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>Для чаго</translation>
        </message>
        <message>
            <source>Why an unverified key shall be used</source>
            <translation>Чаму ўзяць неправераны ключ</translation>
        </message>
        <message>
            <source>It stands in the journal and in the bundle.</source>
            <translation>Гэта застанецца ў журнале і ў пакеце.</translation>
        </message>
        <message>
            <source>From: your organisation, as the bundle names it</source>
            <translation>Ад каго: ваша арганізацыя, як яе назаве пакет</translation>
        </message>
        <message>
            <source>The recipient reads it, and so does anyone the bundle is shown to. Left empty, the bundle names nobody. Kept for the next one.</source>
            <translation>Гэта прачытае атрымальнік і кожны, каму пакажуць пакет. Калі пакінуць пустым, пакет нікога не назаве. Запамінаецца для наступнага.</translation>
        </message>
        <message>
            <source>Reading the list of recipients…</source>
            <translation>Чытаецца спіс атрымальнікаў…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportWizard</name>
        <message>
            <source>Wait for the dry run.</source>
            <translation>Дачакайцеся пробнага прагону.</translation>
        </message>
        <message>
            <source>Nothing goes to this recipient. The table says why.</source>
            <translation>Гэтаму атрымальніку нічога не перадаецца. Чаму — сказана ў табліцы.</translation>
        </message>
        <message>
            <source>Dry run</source>
            <translation>Пробны прагон</translation>
        </message>
        <message>
            <source>Sealing a bundle</source>
            <translation>Запячатванне пакета</translation>
        </message>
        <message>
            <source>1. What</source>
            <translation>1. Што</translation>
        </message>
        <message>
            <source>2. For whom</source>
            <translation>2. Для каго</translation>
        </message>
        <message>
            <source>3. Dry run</source>
            <translation>3. Пробны прагон</translation>
        </message>
        <message>
            <source>4. Where</source>
            <translation>4. Куды</translation>
        </message>
        <message>
            <source>5. Seal</source>
            <translation>5. Запячатаць</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>пакуль нікога</translation>
        </message>
        <message numerus="yes">
            <source>%n go</source>
            <translation>
                <numerusform>%n запіс</numerusform>
                <numerusform>%n запісы</numerusform>
                <numerusform>%n запісаў</numerusform>
            </translation>
        </message>
        <message>
            <source>to do</source>
            <translation>наперадзе</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>выбрана</translation>
        </message>
        <message>
            <source>done</source>
            <translation>гатова</translation>
        </message>
        <message>
            <source>Steps of the export</source>
            <translation>Крокі перадачы</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Гатова</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>Запячатаць</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Далей</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Скасаваць</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Выйсці</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FactList</name>
        <message>
            <source>Unlink the chosen fact from its words</source>
            <translation>Адвязаць выбраны факт ад слоў</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Адкрыць</translation>
        </message>
        <message>
            <source>Open: %1, %2</source>
            <translation>Адкрыць: %1, %2</translation>
        </message>
        <message>
            <source>Unlink</source>
            <translation>Адвязаць</translation>
        </message>
        <message>
            <source>Unlink from these words: %1, %2</source>
            <translation>Адвязаць ад гэтых слоў: %1, %2</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FieldFrame</name>
        <message>
            <source>A hand-over will ask this. Once the record is final, an answer takes an amendment.</source>
            <translation>Пры перадачы пра гэта спытаюць. Калі запіс завершаны, для адказу патрэбная папраўка.</translation>
        </message>
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
        <name>zapis::ui::FinaliseDialog</name>
        <message>
            <source>Finalise</source>
            <translation>Завяршыць</translation>
        </message>
        <message>
            <source>Space chooses or leaves out. Return on a line opens its record; what still needs answers cannot be chosen.</source>
            <translation>Прабел выбірае і здымае выбар. Enter на радку адкрывае запіс; тое, дзе яшчэ патрэбныя адказы, выбраць нельга.</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>Чарнавікі</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) still needed</source>
            <translation>
                <numerusform>патрэбны яшчэ %n адказ</numerusform>
                <numerusform>патрэбна яшчэ %n адказы</numerusform>
                <numerusform>патрэбна яшчэ %n адказаў</numerusform>
            </translation>
        </message>
        <message>
            <source>has changes that are not saved</source>
            <translation>ёсць незахаваныя змены</translation>
        </message>
        <message numerus="yes">
            <source>Finalise %n record(s)</source>
            <translation>
                <numerusform>Завяршыць %n запіс</numerusform>
                <numerusform>Завяршыць %n запісы</numerusform>
                <numerusform>Завяршыць %n запісаў</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Finalise it and %n more</source>
            <translation>
                <numerusform>Завяршыць яго і яшчэ %n</numerusform>
                <numerusform>Завяршыць яго і яшчэ %n</numerusform>
                <numerusform>Завяршыць яго і яшчэ %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Finalise it alone</source>
            <translation>Завяршыць толькі яго</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FindBar</name>
        <message>
            <source>Find in the text</source>
            <translation>Знайсці ў тэксце</translation>
        </message>
        <message>
            <source>The one before</source>
            <translation>Папярэдняе месца</translation>
        </message>
        <message>
            <source>The next one</source>
            <translation>Наступнае месца</translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>нічога не знойдзена</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 з %2</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FormCard</name>
        <message>
            <source>Names and contacts are closed now. They are kept and are not shown.</source>
            <translation>Імёны і кантакты цяпер закрытыя. Яны захоўваюцца, але не паказаныя.</translation>
        </message>
        <message>
            <source>nothing needed is missing</source>
            <translation>усё патрэбнае запоўнена</translation>
        </message>
        <message>
            <source>%1 of %2 needed answers given</source>
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
            <source>Show whole, or restore…</source>
            <translation>Паказаць цалкам або вярнуць…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::HomePage</name>
        <message>
            <source>Home</source>
            <translation>Галоўная</translation>
        </message>
        <message>
            <source>In this notebook</source>
            <translation>У гэтым сшытку</translation>
        </message>
        <message>
            <source>Nothing is written yet</source>
            <translation>Пакуль нічога не запісана</translation>
        </message>
        <message>
            <source>Begin with what somebody has to tell. Everything else can come later, in any order.</source>
            <translation>Пачніце з таго, што чалавек хоча расказаць. Усё астатняе можа прыйсці потым, у любым парадку.</translation>
        </message>
        <message>
            <source>Take down a testimony</source>
            <translation>Запісаць сведчанне</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Дадаць чалавека</translation>
        </message>
        <message>
            <source>Add a recipient of bundles</source>
            <translation>Дадаць атрымальніка пакетаў</translation>
        </message>
        <message>
            <source>Safety and consent, the person, the narrative, then the facts in it</source>
            <translation>Бяспека і згода, чалавек, аповед, потым факты ў ім</translation>
        </message>
        <message>
            <source>A witness, a person harmed, somebody responsible</source>
            <translation>Сведка, пацярпелы, датычны</translation>
        </message>
        <message>
            <source>An organisation that may receive evidence, and its verified key</source>
            <translation>Арганізацыя, якой можна перадаць доказы, і яе правераны ключ</translation>
        </message>
        <message>
            <source>new</source>
            <translation>новае</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>і яшчэ %n</numerusform>
                <numerusform>і яшчэ %n</numerusform>
                <numerusform>і яшчэ %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Edits not saved yet</source>
            <translation>Незахаваныя праўкі</translation>
        </message>
        <message>
            <source>None. What is typed is sealed at once and would wait here.</source>
            <translation>Няма. Набранае адразу шыфруецца; незахаванае чакала б тут.</translation>
        </message>
        <message>
            <source>Testimonies not finalised</source>
            <translation>Незавершаныя сведчанні</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>Няма.</translation>
        </message>
        <message>
            <source>Consents that end within 90 days</source>
            <translation>Згоды, тэрмін якіх скончыцца ў бліжэйшыя 90 дзён</translation>
        </message>
        <message>
            <source>None. Ask again in time: after its day nothing goes out.</source>
            <translation>Няма. Пытайцеся зноў своечасова: пасля апошняга дня паводле згоды нічога не перадаецца.</translation>
        </message>
        <message>
            <source>Evidence that belongs to no record</source>
            <translation>Доказы без запісу</translation>
        </message>
        <message>
            <source>None. Files can be added before there is a testimony; they wait here.</source>
            <translation>Няма. Файлы можна дадаць да сведчання; яны чакаюць тут.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ImageView</name>
        <message>
            <source>Zoom in</source>
            <translation>Павялічыць здымак</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Паменшыць здымак</translation>
        </message>
        <message>
            <source>Fit the picture to its room</source>
            <translation>Паказаць здымак цалкам</translation>
        </message>
        <message>
            <source>Turn the picture</source>
            <translation>Павярнуць здымак</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::IntakeDialog</name>
        <message>
            <source>Files added</source>
            <translation>Дададзеныя файлы</translation>
        </message>
        <message>
            <source>Added: %1 of %2.</source>
            <translation>Дададзена: %1 з %2.</translation>
        </message>
        <message>
            <source>The originals were only read and still lie where they were:
%1</source>
            <translation>Арыгіналы толькі прачытаны і ляжаць там, дзе былі:
%1</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыць</translation>
        </message>
        <message>
            <source>Not added, and why</source>
            <translation>Не дададзена і чаму</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>і яшчэ %n</numerusform>
                <numerusform>і яшчэ %n</numerusform>
                <numerusform>і яшчэ %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Паўтарыць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ItemSection</name>
        <message>
            <source>Saving a copy</source>
            <translation>Захоўваецца копія</translation>
        </message>
        <message>
            <source>File and custody</source>
            <translation>Файл і захоўванне</translation>
        </message>
        <message>
            <source>Save a copy outside the notebook</source>
            <translation>Захаваць копію па-за сшыткам</translation>
        </message>
        <message>
            <source>The copy is not sealed: whoever finds it can read it, and no consent is looked up for it. What is meant for a recipient goes as a bundle. The journal keeps who made the copy, and why.</source>
            <translation>Копія не запячатаная: прачытае яе кожны, хто знойдзе, і згоды для яе не правяраюцца. Атрымальніку перадаюць пакет. Журнал захоўвае, хто зрабіў копію і навошта.</translation>
        </message>
        <message>
            <source>Choose where…</source>
            <translation>Выбраць куды…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::JournalModel</name>
        <message>
            <source>When</source>
            <translation>Калі</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Што</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Запіс</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Хто</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Нумар</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::JournalPage</name>
        <message>
            <source>Open %1</source>
            <translation>Адкрыць: %1</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Калі</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Хто</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Прылада</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Правяраецца…</translation>
        </message>
        <message>
            <source>Verifying the journal</source>
            <translation>Праверка журнала</translation>
        </message>
        <message>
            <source>✓ All %1 entries hold</source>
            <translation>✓ Усе запісы журнала правільныя: %1</translation>
        </message>
        <message numerus="yes">
            <source>✗ %n entries do not hold</source>
            <translation>
                <numerusform>✗ %n запіс няправільны</numerusform>
                <numerusform>✗ %n запісы няправільныя</numerusform>
                <numerusform>✗ %n запісаў няправільныя</numerusform>
            </translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Журнал</translation>
        </message>
        <message numerus="yes">
            <source>%n entries. Nothing is ever overwritten: each change stays here, signed.</source>
            <translation>
                <numerusform>%n запіс журнала. Нічога не перапісваецца: кожная змена застаецца тут, падпісаная.</numerusform>
                <numerusform>%n запісы журнала. Нічога не перапісваецца: кожная змена застаецца тут, падпісаная.</numerusform>
                <numerusform>%n запісаў журнала. Нічога не перапісваецца: кожная змена застаецца тут, падпісаная.</numerusform>
            </translation>
        </message>
        <message>
            <source>Code of a record</source>
            <translation>Код запісу</translation>
        </message>
        <message>
            <source>Only entries of this record: its code</source>
            <translation>Толькі пра гэты запіс: яго код</translation>
        </message>
        <message>
            <source>Verify all</source>
            <translation>Праверыць усё</translation>
        </message>
        <message>
            <source>Entries of the journal</source>
            <translation>Запісы журнала</translation>
        </message>
        <message>
            <source>Signed state of the journal</source>
            <translation>Падпісаны стан журнала</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>Замацавана</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s)</source>
            <translation>
                <numerusform>%n значэнне</numerusform>
                <numerusform>%n значэнні</numerusform>
                <numerusform>%n значэнняў</numerusform>
            </translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Нумар</translation>
        </message>
        <message>
            <source>Digest of the entry</source>
            <translation>Кантрольная сума запісу журнала</translation>
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
        <name>zapis::ui::LockScreen</name>
        <message>
            <source>Locked</source>
            <translation>Заблакавана</translation>
        </message>
        <message>
            <source>Work that was begun is still running. What is open closes as soon as it ends; until then its keys are in memory.</source>
            <translation>Пачатая праца яшчэ ідзе. Сшытак закрыецца, як толькі яна скончыцца; да таго часу ключы застаюцца ў памяці.</translation>
        </message>
        <message>
            <source>Stop the work and close now</source>
            <translation>Спыніць працу і закрыць цяпер</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Ход працы</translation>
        </message>
        <message>
            <source>Names are being closed</source>
            <translation>Імёны закрываюцца</translation>
        </message>
        <message>
            <source>Work that was begun is still running, and may read names. They close as soon as it ends; then the notebook is shown again.</source>
            <translation>Пачатая праца яшчэ ідзе і можа чытаць імёны. Яны закрыюцца, як толькі яна скончыцца; потым сшытак з'явіцца зноў.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::LookBar</name>
        <message>
            <source>Language</source>
            <translation>Мова</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Выгляд</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::MainWindow</name>
        <message>
            <source>Show all shortcuts</source>
            <translation>Паказаць усе спалучэнні клавіш</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>Закрыць акно</translation>
        </message>
        <message>
            <source>Notebook</source>
            <translation>Сшытак</translation>
        </message>
        <message>
            <source>Something you typed could not be written to the disk and is in memory only. Close and lose it?</source>
            <translation>Частку ўведзенага не ўдалося запісаць на дыск, яна ёсць толькі ў памяці. Закрыць і страціць яе?</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>Закрыць і страціць</translation>
        </message>
        <message>
            <source>Something went wrong that should not have. What you typed was sealed, and the window goes on.</source>
            <translation>Адбылася непрадбачаная памылка. Уведзенае зашыфравана і захавана, працу можна працягваць.</translation>
        </message>
        <message>
            <source>Something went wrong that should not have. What you typed is in memory only; writing it is tried again.</source>
            <translation>Адбылася непрадбачаная памылка. Уведзенае ёсць толькі ў памяці; запіс паўтараецца.</translation>
        </message>
        <message>
            <source>Opening names</source>
            <translation>Адкрываюцца імёны</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::MeasuredEditor</name>
        <message>
            <source>%1: copy</source>
            <translation>%1: скапіраваць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::MessageBar</name>
        <message>
            <source>Dismiss</source>
            <translation>Схаваць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::NamesDialog</name>
        <message>
            <source>Open names</source>
            <translation>Адкрыць імёны</translation>
        </message>
        <message>
            <source>Names and contacts are shown again, in the whole window. They open with the recovery key that opened the notebook.</source>
            <translation>Імёны і кантакты зноў будуць відаць ва ўсім акне. Іх адкрывае ключ аднаўлення, якім адкрылі сшытак.</translation>
        </message>
        <message>
            <source>Names and contacts are shown again, in the whole window. They open with the passphrase that opened the notebook.</source>
            <translation>Імёны і кантакты зноў будуць відаць ва ўсім акне. Іх адкрывае парольная фраза, якой адкрылі сшытак.</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>Ключ аднаўлення</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Making the key from the passphrase. This takes a moment on purpose.</source>
            <translation>З парольнай фразы робіцца ключ. Гэта знарок займае некаторы час.</translation>
        </message>
        <message numerus="yes">
            <source>Wait %n s</source>
            <translation>
                <numerusform>Пачакайце %n с</numerusform>
                <numerusform>Пачакайце %n с</numerusform>
                <numerusform>Пачакайце %n с</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::NarrativeEditor</name>
        <message>
            <source>Copy with names…</source>
            <translation>Капіраваць з імёнамі…</translation>
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
        <message>
            <source>not begun</source>
            <translation>не пачата</translation>
        </message>
        <message>
            <source>begun</source>
            <translation>пачата</translation>
        </message>
        <message numerus="yes">
            <source>%n fact(s)</source>
            <translation>
                <numerusform>%n факт</numerusform>
                <numerusform>%n факты</numerusform>
                <numerusform>%n фактаў</numerusform>
            </translation>
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
            <source>Link it again</source>
            <translation>Прывязаць зноў</translation>
        </message>
        <message>
            <source>Unlinked: %1. Its record stays.</source>
            <translation>Адвязана: %1. Запіс застаўся.</translation>
        </message>
        <message>
            <source>Its words are in the text no more: “%1”</source>
            <translation>Гэтых слоў у тэксце больш няма: «%1»</translation>
        </message>
        <message>
            <source>Unlink</source>
            <translation>Адвязаць</translation>
        </message>
        <message>
            <source>This link is final: it is taken back with a reason only, the history keeps both, and what rests on it says so.</source>
            <translation>Гэтая сувязь завершаная: яе здымаюць толькі з прычынай, гісторыя захоўвае і тое і другое, а запісы, якія на яе абапіраюцца, пра гэта скажуць.</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>Знайсці ў тэксце</translation>
        </message>
        <message>
            <source>The next one found</source>
            <translation>Наступнае знойдзенае</translation>
        </message>
        <message>
            <source>The one found before</source>
            <translation>Папярэдняе знойдзенае</translation>
        </message>
        <message>
            <source>Copy where the selected words stand</source>
            <translation>Капіраваць, дзе стаяць вылучаныя словы</translation>
        </message>
        <message>
            <source>Select the words to be cited</source>
            <translation>Вылучыце словы, на якія патрэбна спасылка</translation>
        </message>
        <message>
            <source>Copied: where the words stand, without them and without a name</source>
            <translation>Скапіравана: дзе стаяць словы, без іх саміх і без імёнаў</translation>
        </message>
        <message>
            <source>Select words, %1 makes a fact · %2 copies where they stand</source>
            <translation>Вылучыце словы, %1 — факт · %2 — спасылка на месца</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::NoteEditor</name>
        <message>
            <source>Name a person in the text</source>
            <translation>Назваць чалавека ў тэксце</translation>
        </message>
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
        <name>zapis::ui::Outside</name>
        <message>
            <source>Help</source>
            <translation>Даведка</translation>
        </message>
        <message>
            <source>Verify a bundle</source>
            <translation>Праверыць пакет</translation>
        </message>
        <message>
            <source>Every digest, signature and proof is checked. Nothing is unpacked to disk.</source>
            <translation>Правяраецца кожная кантрольная сума, кожны подпіс і кожнае пацверджанне з журнала. На дыск нічога не распакоўваецца.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::OwnKindsPanel</name>
        <message>
            <source>File with kinds of your own</source>
            <translation>Файл са сваімі відамі запісаў</translation>
        </message>
        <message>
            <source>Files of the catalogue (*.toml)</source>
            <translation>Файлы каталога (*.toml)</translation>
        </message>
        <message>
            <source>✓ Taken in. The new forms are there when the notebook is opened again: lock it (Ctrl+L) and open it.</source>
            <translation>✓ Прынята. Новыя формы з'явяцца, калі сшытак адкрыюць зноў: заблакуйце яго (Ctrl+L) і адкрыйце.</translation>
        </message>
        <message>
            <source>Kinds of your own</source>
            <translation>Свае віды запісаў</translation>
        </message>
        <message>
            <source>If you document what has no form here – shelling, attacks on hospitals – a file can bring forms, fields and words of your own. How to write one stands in docs/own-kinds.md.</source>
            <translation>Калі вы дакументуеце тое, для чаго тут няма формы — абстрэлы, удары па бальніцах, — файл можа дадаць свае формы, палі і словы. Як яго напісаць, сказана ў docs/own-kinds.md.</translation>
        </message>
        <message>
            <source>Add a file…</source>
            <translation>Дадаць файл…</translation>
        </message>
        <message>
            <source>Add a file with kinds of your own</source>
            <translation>Дадаць файл са сваімі відамі запісаў</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::PassphraseEdit</name>
        <message>
            <source>Show what is typed</source>
            <translation>Паказаць набранае</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::PassphraseHint</name>
        <message>
            <source>Caps Lock is on</source>
            <translation>Уключаны Caps Lock</translation>
        </message>
        <message>
            <source>Latin letters are typed</source>
            <translation>Набіраюцца лацінскія літары</translation>
        </message>
        <message>
            <source>Cyrillic letters are typed</source>
            <translation>Набіраецца кірыліца</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::PagesView</name>
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
        <message>
            <source>Picture</source>
            <translation>Здымак</translation>
        </message>
        <message>
            <source>Picture %1 of %2</source>
            <translation>Здымак %1 з %2</translation>
        </message>
        <message>
            <source>This PDF is locked with a password.</source>
            <translation>Гэты PDF закрыты паролем.</translation>
        </message>
        <message>
            <source>This file is too large to be shown here.</source>
            <translation>Файл занадта вялікі, каб паказаць яго тут.</translation>
        </message>
        <message>
            <source>This PDF cannot be shown: it is damaged.</source>
            <translation>Гэты PDF паказаць нельга: ён пашкоджаны.</translation>
        </message>
        <message>
            <source>This picture cannot be decoded: it is damaged, or larger than is safe to open.</source>
            <translation>Здымак не ўдаецца разабраць: ён пашкоджаны або большы, чым бяспечна адкрываць.</translation>
        </message>
        <message>
            <source>A part of this picture is missing: the file is cut off or damaged.</source>
            <translation>Частка здымка адсутнічае: файл абрэзаны або пашкоджаны.</translation>
        </message>
        <message>
            <source>Shown reduced: the file has more detail than is safe to open.</source>
            <translation>Паказана паменшаным: падрабязнасцей у файле больш, чым бяспечна адкрываць.</translation>
        </message>
        <message>
            <source>This document has form fields. What stands in them is not shown.</source>
            <translation>У гэтым дакуменце ёсць палі формы. Што ў іх напісана, не паказана.</translation>
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
            <translation>Усе, хто дзейнічаў, пацярпеў або нешта бачыў. Імёны захоўваюцца асобна, пад сваім ключом; у спісах і пакетах — коды.</translation>
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
        <name>zapis::ui::Rail</name>
        <message>
            <source>Sections</source>
            <translation>Раздзелы</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ReasonDialog</name>
        <message>
            <source>Why?</source>
            <translation>Чаму?</translation>
        </message>
        <message>
            <source>Another reason</source>
            <translation>Іншая прычына</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Выберыце</translation>
        </message>
        <message>
            <source>In your own words, without names</source>
            <translation>Сваімі словамі, без імёнаў</translation>
        </message>
        <message>
            <source>Why? In a few words, without names</source>
            <translation>Чаму? У некалькіх словах, без імёнаў</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecipientPanel</name>
        <message>
            <source>withdrawn</source>
            <translation>адкліканы</translation>
        </message>
        <message>
            <source>✓ verified</source>
            <translation>✓ правераны</translation>
        </message>
        <message>
            <source>not verified</source>
            <translation>не правераны</translation>
        </message>
        <message>
            <source>Fingerprint, to be read out and compared</source>
            <translation>Адбітак: прачытаць уголас і зверыць</translation>
        </message>
        <message>
            <source>Fingerprint %1</source>
            <translation>Адбітак %1</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Nobody has said how it was verified</source>
            <translation>Ніхто не сказаў, як яго праверылі</translation>
        </message>
        <message>
            <source>Valid until %1</source>
            <translation>Дзейнічае да %1</translation>
        </message>
        <message>
            <source>Withdraw this key</source>
            <translation>Адклікаць гэты ключ</translation>
        </message>
        <message>
            <source>Withdraw the key %1</source>
            <translation>Адклікаць ключ %1</translation>
        </message>
        <message>
            <source>A new recipient</source>
            <translation>Новы атрымальнік</translation>
        </message>
        <message>
            <source>An organisation that may receive bundles. Consent is asked for it by name, or for all of its kind.</source>
            <translation>Арганізацыя, якая можа атрымліваць пакеты. Згоду пытаюцца пра яе саму або пра ўсіх атрымальнікаў гэтага віду.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Назва</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Від</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Захаваць</translation>
        </message>
        <message>
            <source>Add a key</source>
            <translation>Дадаць ключ</translation>
        </message>
        <message>
            <source>Public key (age1…)</source>
            <translation>Адкрыты ключ (age1…)</translation>
        </message>
        <message>
            <source>How it was verified</source>
            <translation>Як яго праверылі</translation>
        </message>
        <message>
            <source>For example: fingerprint read out on the telephone by someone whose voice we know. Bundles are sealed only for verified keys.</source>
            <translation>Напрыклад: адбітак прачытаў па тэлефоне чалавек, чый голас мы ведаем. Пакеты запячатваюцца толькі для правераных ключоў.</translation>
        </message>
        <message>
            <source>Add the key</source>
            <translation>Дадаць ключ</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>Дайце назву.</translation>
        </message>
        <message>
            <source>The recipient gets the same digits, without blanks, with: %1</source>
            <translation>Атрымальнік атрымае тыя ж лічбы, без прабелаў, камандай: %1</translation>
        </message>
        <message>
            <source>QR code of the public key of %1, fingerprint %2</source>
            <translation>QR-код адкрытага ключа: %1, адбітак %2</translation>
        </message>
        <message>
            <source>The public key as a code, to be scanned and compared face to face</source>
            <translation>Адкрыты ключ у выглядзе кода: адсканаваць і зверыць пры сустрэчы</translation>
        </message>
        <message>
            <source>Fingerprint: %1</source>
            <translation>Адбітак: %1</translation>
        </message>
        <message>
            <source>There is a recipient of this name already. Write what tells the two apart.</source>
            <translation>Атрымальнік з такой назвай ужо ёсць. Напішыце, чым яны адрозніваюцца.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordForm</name>
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
            <source>Code or title</source>
            <translation>Код або назва</translation>
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
        <message>
            <source>%1: new record</source>
            <translation>%1: новы запіс</translation>
        </message>
        <message>
            <source>%1: filter the list</source>
            <translation>%1: адбор у спісе</translation>
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
        <message>
            <source>Nothing found. Enter makes a new record of these words.</source>
            <translation>Нічога не знойдзена. Enter створыць новы запіс з гэтымі словамі.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordReading</name>
        <message>
            <source>Names and contacts are closed. They are kept, and are not shown.</source>
            <translation>Імёны і кантакты закрытыя. Яны захаваныя, але не паказваюцца.</translation>
        </message>
        <message>
            <source>Nothing is recorded under: %1.</source>
            <translation>Нічога не запісана ў раздзелах: %1.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Запіс</translation>
        </message>
        <message>
            <source>a person</source>
            <translation>чалавек</translation>
        </message>
        <message>
            <source>a record that is not here</source>
            <translation>запіс, якога тут няма</translation>
        </message>
        <message>
            <source>note</source>
            <translation>пазнака</translation>
        </message>
        <message>
            <source>asked, not known</source>
            <translation>пыталіся, не ведае</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Не пыталіся</translation>
        </message>
        <message>
            <source>Nothing recorded</source>
            <translation>Не запісана</translation>
        </message>
        <message>
            <source>Words it rests on</source>
            <translation>Словы, на якіх гэта грунтуецца</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>адклікана</translation>
        </message>
        <message>
            <source>Show the whole text</source>
            <translation>Паказаць увесь тэкст</translation>
        </message>
        <message>
            <source>Show all rows: %1</source>
            <translation>Паказаць усе радкі: %1</translation>
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
            <source>%1 of %2</source>
            <translation>%1 з %2</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>Новы запіс: %1</translation>
        </message>
        <message>
            <source>amending</source>
            <translation>уносіцца папраўка</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Захаваць</translation>
        </message>
        <message>
            <source>Save the amendment…</source>
            <translation>Захаваць папраўку…</translation>
        </message>
        <message>
            <source>Finalise</source>
            <translation>Завяршыць</translation>
        </message>
        <message>
            <source>Amend…</source>
            <translation>Унесці папраўку…</translation>
        </message>
        <message>
            <source>More…</source>
            <translation>Яшчэ…</translation>
        </message>
        <message>
            <source>A final record is frozen: later changes are amendments, shown beside it with their reason. Finalise %1?</source>
            <translation>Завершаны запіс больш не змяняецца: далей магчымыя толькі папраўкі, яны бачныя побач разам з прычынай. Завяршыць %1?</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>Унесці папраўку</translation>
        </message>
        <message>
            <source>The earlier version stays readable beside this one.</source>
            <translation>Ранейшая версія застаецца побач і чытаецца.</translation>
        </message>
        <message>
            <source>Save the amendment</source>
            <translation>Захаваць папраўку</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Адклікаць</translation>
        </message>
        <message>
            <source>A withdrawn record is hidden from lists, search and exports, and kept sealed as proof of what was sent. What rests on it says so.</source>
            <translation>Адкліканы запіс схаваны са спісаў, пошуку і пакетаў і захоўваецца ў зашыфраваным выглядзе як пацверджанне таго, што было перададзена. Запісы, якія на яго абапіраюцца, пра гэта скажуць.</translation>
        </message>
        <message>
            <source>nothing missing</source>
            <translation>запоўнена</translation>
        </message>
        <message>
            <source>%1 of %2 needed answers given</source>
            <translation>запоўнена %1 з %2 патрэбных</translation>
        </message>
        <message>
            <source>These drafts belong to it, and a draft is never handed over. Finalise them with it:</source>
            <translation>Да яго належаць гэтыя чарнавікі, а чарнавік ніколі не перадаецца. Завяршыць іх разам з ім:</translation>
        </message>
        <message>
            <source>%1: a saved row was changed or removed. The history keeps the earlier one, and your reason.</source>
            <translation>%1: захаваны радок зменены або прыбраны. Ранейшы застанецца ў гісторыі разам з вашай прычынай.</translation>
        </message>
        <message>
            <source>Correct what was saved</source>
            <translation>Выправіць захаванае</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>Захаваць выпраўленне</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordWalk</name>
        <message>
            <source>Show the list beside it</source>
            <translation>Паказаць побач спіс</translation>
        </message>
        <message>
            <source>The record before</source>
            <translation>Папярэдні запіс</translation>
        </message>
        <message>
            <source>The record after</source>
            <translation>Наступны запіс</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 з %2</translation>
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
            <translation>Абярыце запіс у спісе або пачніце новы.</translation>
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
            <translation>Абярыце від уверсе і пачніце першы запіс.</translation>
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
        <message>
            <source>The record alone, or beside its list</source>
            <translation>Толькі запіс або побач са спісам</translation>
        </message>
        <message>
            <source>The record before</source>
            <translation>Папярэдні запіс</translation>
        </message>
        <message>
            <source>The record after</source>
            <translation>Наступны запіс</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecoveryPanel</name>
        <message>
            <source>Recovery key</source>
            <translation>Ключ аднаўлення</translation>
        </message>
        <message>
            <source>It opens the notebook when the passphrase is forgotten. It is shown only now. Write it down on paper and keep it far from this computer.</source>
            <translation>Ён адкрывае сшытак, калі парольная фраза забыта. Ён паказваецца толькі цяпер. Запішыце яго на паперы і захоўвайце далёка ад гэтага камп'ютара.</translation>
        </message>
        <message>
            <source>Recovery key: %1</source>
            <translation>Ключ аднаўлення: %1</translation>
        </message>
        <message>
            <source>A saved file is a key lying about: save it only to a medium that you lock away, and print from there.</source>
            <translation>Захаваны файл — гэта ключ, які ляжыць навідавоку: захоўвайце яго толькі на носьбіт, які замкняце, і друкуйце з яго.</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Захаваць як PDF…</translation>
        </message>
        <message>
            <source>Group %1</source>
            <translation>Група %1</translation>
        </message>
        <message>
            <source>Go on without</source>
            <translation>Працягнуць без яго</translation>
        </message>
        <message>
            <source>Save the recovery key</source>
            <translation>Захаваць ключ аднаўлення</translation>
        </message>
        <message>
            <source>This is not what stands in that group of the key. Look at your copy, or have the key shown again.</source>
            <translation>У гэтай групе ключа стаіць не гэта. Паглядзіце ў сваю копію або пакажыце ключ яшчэ раз.</translation>
        </message>
        <message>
            <source>I have written it down</source>
            <translation>Ключ запісаны</translation>
        </message>
        <message>
            <source>Show the key again</source>
            <translation>Паказаць ключ яшчэ раз</translation>
        </message>
        <message>
            <source>The key is hidden now. Type these two groups of it from your copy</source>
            <translation>Цяпер ключ схаваны. Набярыце дзве яго групы са сваёй копіі</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Гатова</translation>
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
        <message numerus="yes">
            <source>%n beside not ready</source>
            <translation>
                <numerusform>побач не гатовы %n</numerusform>
                <numerusform>побач не гатовыя %n</numerusform>
                <numerusform>побач не гатовыя %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>ready, %n question(s) open for a hand-over</source>
            <translation>
                <numerusform>гатова, пытанняў да перадачы: %n</numerusform>
                <numerusform>гатова, пытанняў да перадачы: %n</numerusform>
                <numerusform>гатова, пытанняў да перадачы: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) still needed</source>
            <translation>
                <numerusform>патрэбны яшчэ %n адказ</numerusform>
                <numerusform>патрэбныя яшчэ %n адказы</numerusform>
                <numerusform>патрэбна яшчэ %n адказаў</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All that is needed is there; %n record(s) that hang on it are not ready to be finalised with it.</source>
            <translation>
                <numerusform>Усё патрэбнае ёсць; %n звязаны запіс пакуль нельга завяршыць разам з гэтым.</numerusform>
                <numerusform>Усё патрэбнае ёсць; %n звязаныя запісы пакуль нельга завяршыць разам з гэтым.</numerusform>
                <numerusform>Усё патрэбнае ёсць; %n звязаных запісаў пакуль нельга завяршыць разам з гэтым.</numerusform>
            </translation>
        </message>
        <message>
            <source>a check forbids it</source>
            <translation>праверка не дазваляе</translation>
        </message>
        <message>
            <source>A check forbids to finalise this. See below.</source>
            <translation>Праверка не дазваляе завяршыць гэты запіс. Глядзіце ніжэй.</translation>
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
        <message>
            <source>%1: correct</source>
            <translation>%1: выправіць</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>Выправіць…</translation>
        </message>
        <message>
            <source>This row was saved. It is changed or removed with a reason, which is asked when you save; the history keeps the earlier one.</source>
            <translation>Гэты радок ужо захаваны. Змяняць або прыбіраць яго можна, назваўшы прычыну: пра яе спытаюць пры захаванні, а ранейшы радок застанецца ў гісторыі.</translation>
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
        <name>zapis::ui::SearchPage</name>
        <message>
            <source>All kinds</source>
            <translation>Усе віды</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>Від запісу</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Пошук</translation>
        </message>
        <message>
            <source>Type in the field above</source>
            <translation>Увядзіце словы ў полі ўверсе</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>знойдзены %n</numerusform>
                <numerusform>знойдзены %n</numerusform>
                <numerusform>знойдзена %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>More than %n found</source>
            <translation>
                <numerusform>знойдзена больш за %n</numerusform>
                <numerusform>знойдзена больш за %n</numerusform>
                <numerusform>знойдзена больш за %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Names and contacts were not searched: they are closed for this passphrase. Open the notebook with one that opens names to search them.</source>
            <translation>Па імёнах і кантактах не шукалі: для гэтай фразы яны закрытыя. Каб шукаць і па іх, адкрыйце сшытак фразай, якая адкрывае імёны.</translation>
        </message>
        <message>
            <source>Search over everything</source>
            <translation>Пошук па ўсім</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Нічога не знойдзена</translation>
        </message>
        <message>
            <source>All words must occur; the last may be a beginning. “Words in quotes” stand together, -word excludes.</source>
            <translation>Павінны сустрэцца ўсе словы; апошняе можа быць пачаткам. «Словы ў двукоссі» стаяць разам, -слова выключае.</translation>
        </message>
        <message>
            <source>Other forms of a word are found by themselves. Names were not searched.</source>
            <translation>Іншыя формы слова знаходзяцца самі. Па імёнах пошуку не было.</translation>
        </message>
        <message>
            <source>Other forms of a word are found by themselves. Try fewer words.</source>
            <translation>Іншыя формы слова знаходзяцца самі. Паспрабуйце менш слоў.</translation>
        </message>
        <message>
            <source>Records found</source>
            <translation>Знойдзеныя запісы</translation>
        </message>
        <message>
            <source>Names and contacts were not searched: they are closed. They are searched once names are opened at the foot of the window.</source>
            <translation>Імёны і кантакты не шукаліся: яны закрытыя. Пошук знойдзе і іх, калі імёны адкрыюць унізе акна.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::SentBar</name>
        <message>
            <source>It is withdrawn, and had been handed over before. Tell each recipient that it may not be used any more:</source>
            <translation>Запіс адкліканы, але раней быў перададзены. Паведаміце кожнаму атрымальніку, што карыстацца ім больш нельга:</translation>
        </message>
        <message>
            <source>Copy the list</source>
            <translation>Скапіяваць спіс</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::SettingsPage</name>
        <message>
            <source>Checking the notebook</source>
            <translation>Праверка сшытка</translation>
        </message>
        <message>
            <source>✓ Every page and every piece of evidence opens.</source>
            <translation>✓ Адкрываецца кожная старонка і кожны доказ.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Налады</translation>
        </message>
        <message>
            <source>Kept inside the notebook. Nothing is kept on this computer.</source>
            <translation>Захоўваюцца ўнутры сшытка. На гэтым камп'ютары нічога не захоўваецца.</translation>
        </message>
        <message>
            <source>Name of the notebook</source>
            <translation>Назва сшытка</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Арганізацыя</translation>
        </message>
        <message>
            <source>Stands as the sender in bundles. Leave it empty to name nobody.</source>
            <translation>Паказваецца ў пакетах як адпраўнік. Пакіньце пустым, каб нікога не называць.</translation>
        </message>
        <message>
            <source>Look and lock</source>
            <translation>Выгляд і блакіроўка</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Мова</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Выгляд</translation>
        </message>
        <message>
            <source>Size of type</source>
            <translation>Памер шрыфту</translation>
        </message>
        <message>
            <source>Also when the desktop locks or the computer goes to sleep, and at once with Ctrl+L. What is open stays in its place.</source>
            <translation>А таксама калі блакуецца працоўны стол або засынае камп'ютар, і адразу па Ctrl+L. Адкрытае застаецца на сваім месцы.</translation>
        </message>
        <message>
            <source>Is everything whole?</source>
            <translation>Ці ўсё цэлае?</translation>
        </message>
        <message>
            <source>Opens every page and every piece of evidence. With much evidence this takes a while.</source>
            <translation>Адкрывае кожную старонку і кожны доказ. Калі іх шмат, гэта зойме час.</translation>
        </message>
        <message>
            <source>Check the notebook</source>
            <translation>Праверыць сшытак</translation>
        </message>
        <message>
            <source>I compared them: use this key file</source>
            <translation>Зверана: узяць гэты файл ключоў</translation>
        </message>
        <message>
            <source>The key file was replaced since you last opened it here. Compare the last entries of the journal with what you remember before you go on.</source>
            <translation>Файл ключоў заменены з таго часу, як вы адкрывалі сшытак тут. Перш чым працягваць, зверце апошнія запісы журнала з тым, што памятаеце.</translation>
        </message>
        <message>
            <source>Lock when idle for</source>
            <translation>Блакаваць пасля бяздзейнасці</translation>
        </message>
        <message>
            <source> min</source>
            <translation> хв</translation>
        </message>
        <message>
            <source>This notebook</source>
            <translation>Гэты сшытак</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::SignerPanel</name>
        <message>
            <source>Where the public key goes</source>
            <translation>Куды пакласці адкрыты ключ</translation>
        </message>
        <message>
            <source>Written: minisign.pub and allowed_signers, in %1</source>
            <translation>Запісана: minisign.pub і allowed_signers, у %1</translation>
        </message>
        <message>
            <source>Signing key of this notebook</source>
            <translation>Ключ подпісу гэтага сшытка</translation>
        </message>
        <message>
            <source>Recipients check with it that a bundle is from you. Give them the file minisign.pub once, on another way than the bundles take, and read these digits out to them. They get the same, without blanks, with: %1</source>
            <translation>Па ім атрымальнікі правяраюць, што пакет ад вас. Адзін раз перадайце ім файл minisign.pub іншым шляхам, чым пакеты, і прачытайце ўголас гэтыя лічбы. Яны атрымаюць тыя ж, без прабелаў, камандай: %1</translation>
        </message>
        <message>
            <source>Fingerprint of the signing key %1</source>
            <translation>Адбітак ключа подпісу %1</translation>
        </message>
        <message>
            <source>Copy the digits</source>
            <translation>Скапіраваць лічбы</translation>
        </message>
        <message>
            <source>Save the public key…</source>
            <translation>Захаваць адкрыты ключ…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::StartPage</name>
        <message>
            <source>Look for notebooks again</source>
            <translation>Шукаць сшыткі зноў</translation>
        </message>
        <message>
            <source>Notebook</source>
            <translation>Сшытак</translation>
        </message>
        <message>
            <source>Everything stays on this computer, sealed. Nothing is sent anywhere.</source>
            <translation>Усё застаецца на гэтым камп'ютары ў зашыфраваным выглядзе. Нічога нікуды не адпраўляецца.</translation>
        </message>
        <message>
            <source>Notebooks found here</source>
            <translation>Знойдзеныя сшыткі</translation>
        </message>
        <message>
            <source>None beside the program and none on a plugged-in medium. Plug one in and press F5, or open a folder.</source>
            <translation>Побач з праграмай і на падключаных носьбітах сшыткаў няма. Падключыце носьбіт і націсніце F5 або адкрыйце папку.</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Адкрыць…</translation>
        </message>
        <message>
            <source>A notebook that lies in another folder</source>
            <translation>Сшытак, які ляжыць у іншай папцы</translation>
        </message>
        <message>
            <source>Create…</source>
            <translation>Стварыць…</translation>
        </message>
        <message>
            <source>A new, empty notebook</source>
            <translation>Новы, пусты сшытак</translation>
        </message>
        <message>
            <source>Try with sample data…</source>
            <translation>Паспрабаваць на прыкладах…</translation>
        </message>
        <message>
            <source>Twelve invented testimonies to practise with</source>
            <translation>Дванаццаць прыдуманых сведчанняў, каб павучыцца</translation>
        </message>
        <message>
            <source>Verify a bundle…</source>
            <translation>Праверыць пакет…</translation>
        </message>
        <message>
            <source>Check what somebody handed over; needs no notebook</source>
            <translation>Праверыць тое, што вам перадалі; сшытак не патрэбны</translation>
        </message>
        <message>
            <source>on a medium</source>
            <translation>на носьбіце</translation>
        </message>
        <message>
            <source>Open a notebook</source>
            <translation>Адкрыць сшытак</translation>
        </message>
        <message>
            <source>%1 is no notebook of this program. Choose the folder itself, the one that holds the file “vault.key”.</source>
            <translation>%1 — не сшытак гэтай праграмы. Абярыце саму папку, у якой ляжыць файл «vault.key».</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>Аднавіць…</translation>
        </message>
        <message>
            <source>A notebook out of a backup, in a new folder</source>
            <translation>Сшытак з рэзервовай копіі, у новай папцы</translation>
        </message>
        <message>
            <source>a backup</source>
            <translation>рэзервовая копія</translation>
        </message>
        <message>
            <source>The backup to restore</source>
            <translation>З якой копіі аднавіць</translation>
        </message>
        <message>
            <source>%1 is no backup. Choose the folder itself, the one that holds the file “backup.list”.</source>
            <translation>%1 — не рэзервовая копія. Абярыце саму папку, у якой ляжыць файл «backup.list».</translation>
        </message>
        <message>
            <source>Where the notebook's folder is made</source>
            <translation>Дзе стварыць папку сшытка</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::StatusBar</name>
        <message>
            <source>Everything is saved</source>
            <translation>Усё захавана</translation>
        </message>
        <message>
            <source>Open for reading only</source>
            <translation>Адкрыта толькі для чытання</translation>
        </message>
        <message>
            <source>Names open</source>
            <translation>Імёны адкрытыя</translation>
        </message>
        <message>
            <source>Names closed</source>
            <translation>Імёны закрытыя</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Скасаваць</translation>
        </message>
        <message>
            <source>Locks in %1</source>
            <translation>Блакіроўка праз %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 і яшчэ %n</numerusform>
                <numerusform>%1 і яшчэ %n</numerusform>
                <numerusform>%1 і яшчэ %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel: %1</source>
            <translation>Скасаваць: %1</translation>
        </message>
        <message>
            <source>Close names</source>
            <translation>Закрыць імёны</translation>
        </message>
        <message>
            <source>Edits not saved yet: %1</source>
            <translation>Незахаваных правак: %1</translation>
        </message>
        <message>
            <source>Names and contacts are shown no more until they are opened again with the passphrase.</source>
            <translation>Імёны і кантакты не будуць відаць, пакуль іх зноў не адкрыюць парольнай фразай.</translation>
        </message>
        <message>
            <source>Names closed for this passphrase</source>
            <translation>Імёны закрытыя для гэтай парольнай фразы</translation>
        </message>
        <message>
            <source>Open names…</source>
            <translation>Адкрыць імёны…</translation>
        </message>
        <message>
            <source>Names and contacts are shown again, without locking. The passphrase is asked.</source>
            <translation>Імёны і кантакты зноў будуць відаць, без блакавання. Патрэбна парольная фраза.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::StrengthMeter</name>
        <message>
            <source>Too weak: it would be guessed. Five or six random words are strong and can be remembered.</source>
            <translation>Занадта слабая: яе адгадаюць. Пяць-шэсць выпадковых слоў — моцна, і іх можна запомніць.</translation>
        </message>
        <message>
            <source>Weak: a seized computer gives years to guess. Add a word or two.</source>
            <translation>Слабая: з канфіскаваным камп'ютарам адгадваць можна гадамі. Дадайце слова-другое.</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Добрая</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>Моцная</translation>
        </message>
        <message>
            <source>Five or six random words are strong and can be remembered.</source>
            <translation>Пяць-шэсць выпадковых слоў — моцна, і іх можна запомніць.</translation>
        </message>
        <message>
            <source>It begins or ends with a blank, which neither dots nor paper show.</source>
            <translation>Яна пачынаецца або канчаецца прабелам, якога не відаць ні за кропкамі, ні на паперы.</translation>
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
            <source>%1: now</source>
            <translation>%1: цяпер</translation>
        </message>
        <message>
            <source>%1: time, %2</source>
            <translation>%1: час, %2</translation>
        </message>
        <message>
            <source>Time of Minsk. A time of another zone is typed with it: 14:30 UTC+2</source>
            <translation>Час Мінска. Час іншага пояса пішацца разам з ім: 14:30 UTC+2</translation>
        </message>
        <message>
            <source>This day has not come yet: the words are kept, the field stays open</source>
            <translation>Гэты дзень яшчэ не настаў: словы захаваныя, поле засталося адкрытым</translation>
        </message>
        <message>
            <source>Not understood: the words are kept, the field stays open. A day and a time are needed</source>
            <translation>Не зразумела: словы захаваныя, поле засталося адкрытым. Патрэбныя дзень і час</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::TopBar</name>
        <message>
            <source>Testimony</source>
            <translation>Сведчанне</translation>
        </message>
        <message>
            <source>New testimony</source>
            <translation>Новае сведчанне</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Даведка</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Заблакаваць</translation>
        </message>
        <message>
            <source>Search all records</source>
            <translation>Шукаць па ўсіх запісах</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Пошук</translation>
        </message>
        <message>
            <source>Back to where you were (Alt+Left)</source>
            <translation>Назад, туды, дзе вы былі (Alt+←)</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::UnlockPage</name>
        <message>
            <source>Key file on a medium</source>
            <translation>Файл ключа на носьбіце</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Заблакавана</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Адкрыць: %1</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>Ключ аднаўлення</translation>
        </message>
        <message>
            <source>How to open it</source>
            <translation>Чым адкрыць</translation>
        </message>
        <message>
            <source>The nine groups of four written down when the notebook was made. Small or capital letters, with or without dashes.</source>
            <translation>Дзевяць груп па чатыры знакі, запісаныя пры стварэнні сшытка. Вялікія або малыя літары, з рыскамі або без.</translation>
        </message>
        <message>
            <source>With a key file on a medium</source>
            <translation>З файлам ключа на носьбіце</translation>
        </message>
        <message>
            <source>Key file: %1</source>
            <translation>Файл ключа: %1</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выбраць…</translation>
        </message>
        <message>
            <source>Choose the key file</source>
            <translation>Выбраць файл ключа</translation>
        </message>
        <message>
            <source>Open for reading only</source>
            <translation>Адкрыць толькі для чытання</translation>
        </message>
        <message>
            <source>Making the key from the passphrase. This takes a moment on purpose: it would take an attacker as long for each guess.</source>
            <translation>З фразы ствараецца ключ. Гэта наўмысна займае час: столькі ж пойдзе ва ўзломшчыка на кожную спробу.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Скасаваць</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Разблакаваць</translation>
        </message>
        <message numerus="yes">
            <source>Wait %n s</source>
            <translation>
                <numerusform>Пачакайце %n с</numerusform>
                <numerusform>Пачакайце %n с</numerusform>
                <numerusform>Пачакайце %n с</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is locked</source>
            <translation>%1: заблакавана</translation>
        </message>
        <message>
            <source>Restore %1</source>
            <translation>Аднавіць «%1»</translation>
        </message>
        <message>
            <source>Into a new folder: %1. The backup %2 is only read and stays as it is.</source>
            <translation>У новую папку: %1. Копія %2 толькі чытаецца і застаецца якой была.</translation>
        </message>
        <message>
            <source>Every file is copied and compared with what was written. A cancel leaves nothing behind.</source>
            <translation>Кожны файл капіруецца і параўноўваецца з тым, што было запісана. Пасля адмены нічога не застаецца.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Аднавіць</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::UnmarkedPanel</name>
        <message>
            <source>a condition of a consent</source>
            <translation>умова згоды</translation>
        </message>
        <message>
            <source>what you write: purpose</source>
            <translation>што вы пішаце: мэта</translation>
        </message>
        <message>
            <source>what you write: sender</source>
            <translation>што вы пішаце: адпраўнік</translation>
        </message>
        <message>
            <source>what you write: reason</source>
            <translation>што вы пішаце: прычына</translation>
        </message>
        <message>
            <source>not a person</source>
            <translation>не чалавек</translation>
        </message>
        <message>
            <source>Say whose name it is</source>
            <translation>Сказаць, чыё гэта імя</translation>
        </message>
        <message>
            <source>Say that it is not a person</source>
            <translation>Сказаць, што гэта не чалавек</translation>
        </message>
        <message>
            <source>Somebody else…</source>
            <translation>Нехта іншы…</translation>
        </message>
        <message>
            <source>Whom do these words name?</source>
            <translation>Каго называюць гэтыя словы?</translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) stand unmarked</source>
            <translation>
                <numerusform>%n імя не адзначанае</numerusform>
                <numerusform>%n імені не адзначаныя</numerusform>
                <numerusform>%n імён не адзначаныя</numerusform>
            </translation>
        </message>
        <message>
            <source>No name stands unmarked</source>
            <translation>Неадзначаных імёнаў няма</translation>
        </message>
        <message>
            <source>Say of each whose it is, or that it is not a person. Who said so is kept in the journal.</source>
            <translation>Пра кожнае скажыце, чыё яно, або што гэта не чалавек. Хто гэта сказаў, застаецца ў журнале.</translation>
        </message>
        <message>
            <source>Whose name is it?…</source>
            <translation>Чыё гэта імя?…</translation>
        </message>
        <message>
            <source>Nobody can be marked in this text: open the record and say it in other words</source>
            <translation>У гэтым тэксце нельга адзначыць чалавека: адкрыйце запіс і скажыце інакш</translation>
        </message>
        <message>
            <source>The words become a mention of this person; a final record is amended</source>
            <translation>Словы стануць згадкай пра гэтага чалавека; у завершаны запіс уносіцца папраўка</translation>
        </message>
        <message>
            <source>It is a person after all</source>
            <translation>Усё ж гэта чалавек</translation>
        </message>
        <message>
            <source>Not a person</source>
            <translation>Не чалавек</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Адкрыць запіс</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::VerifyView</name>
        <message>
            <source>Not checked</source>
            <translation>Не праверана</translation>
        </message>
        <message>
            <source>By signature alone</source>
            <translation>Ручаецца толькі подпіс</translation>
        </message>
        <message>
            <source>Files of the bundle</source>
            <translation>Файлы пакета</translation>
        </message>
        <message>
            <source>Bundles (*.age *.tar *.age.*);;All files (*)</source>
            <translation>Пакеты (*.age *.tar *.age.*);;Усе файлы (*)</translation>
        </message>
        <message>
            <source>Your age key file</source>
            <translation>Ваш файл ключа age</translation>
        </message>
        <message>
            <source>Public key of the sender</source>
            <translation>Адкрыты ключ адпраўніка</translation>
        </message>
        <message>
            <source>The bundle: one file, or all its parts</source>
            <translation>Пакет: адзін файл або ўсе яго часткі</translation>
        </message>
        <message>
            <source>Bundle: %1</source>
            <translation>Пакет: %1</translation>
        </message>
        <message>
            <source>Your key file (age), if the bundle is sealed</source>
            <translation>Ваш файл ключа (age), калі пакет запячатаны</translation>
        </message>
        <message>
            <source>Key file: %1</source>
            <translation>Файл ключа: %1</translation>
        </message>
        <message>
            <source>Public key of the sender (minisign.pub or allowed_signers), if you have it</source>
            <translation>Адкрыты ключ адпраўніка (minisign.pub або allowed_signers), калі ён у вас ёсць</translation>
        </message>
        <message>
            <source>Sender's key: %1</source>
            <translation>Ключ адпраўніка: %1</translation>
        </message>
        <message>
            <source>Choose the bundle…</source>
            <translation>Выбраць пакет…</translation>
        </message>
        <message>
            <source>Choose the key…</source>
            <translation>Выбраць ключ…</translation>
        </message>
        <message>
            <source>Choose the sender's key…</source>
            <translation>Выбраць ключ адпраўніка…</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>Праверыць</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Скасаваць</translation>
        </message>
        <message>
            <source>Progress of the check</source>
            <translation>Ход праверкі</translation>
        </message>
        <message>
            <source>Verifying a bundle</source>
            <translation>Праверка пакета</translation>
        </message>
        <message>
            <source>✓ Intact, and its sender is known</source>
            <translation>✓ Цэлы, адпраўнік вядомы</translation>
        </message>
        <message>
            <source>Every file is as it was sealed, and the signature is of a key that you trust.</source>
            <translation>Кожны файл такі, якім яго запячаталі, і подпіс зроблены ключом, якому вы давяраеце.</translation>
        </message>
        <message>
            <source>△ Intact, but the sender is not known</source>
            <translation>△ Цэлы, але адпраўнік невядомы</translation>
        </message>
        <message>
            <source>Every file is as it was signed. Compare the fingerprint of the signer with the sender, by voice or face to face, before you rely on it.</source>
            <translation>Кожны файл такі, якім яго падпісалі. Перш чым спадзявацца на пакет, зверце з адпраўніком адбітак ключа подпісу — голасам або пры сустрэчы.</translation>
        </message>
        <message>
            <source>✗ Do not rely on this bundle</source>
            <translation>✗ Не спадзявайцеся на гэты пакет</translation>
        </message>
        <message>
            <source>Something in it is not as it should be. Ask the sender for it again, and tell what stands here.</source>
            <translation>Нешта ў ім не так, як павінна быць. Папрасіце адпраўніка перадаць яго яшчэ раз і паведаміце, што тут напісана.</translation>
        </message>
        <message>
            <source>Practice bundle</source>
            <translation>Вучэбны пакет</translation>
        </message>
        <message>
            <source>Everything in this bundle is invented. It is no evidence.</source>
            <translation>У гэтым пакеце ўсё прыдумана. Гэта не доказ.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>і яшчэ %n</numerusform>
                <numerusform>і яшчэ %n</numerusform>
                <numerusform>і яшчэ %n</numerusform>
            </translation>
        </message>
        <message>
            <source>From</source>
            <translation>Ад</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Для</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Створаны</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Змяшчае</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
        <message>
            <source>%1, together %2</source>
            <translation>%1, разам %2</translation>
        </message>
        <message>
            <source>Signer</source>
            <translation>Падпісаў</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>Адбітак</translation>
        </message>
        <message>
            <source>Digest to read out</source>
            <translation>Кантрольная сума — прачытаць уголас</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Нумар</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>Няправільна</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::VersionDialog</name>
        <message>
            <source>What was, what is</source>
            <translation>Што было, што стала</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Поле</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>Было</translation>
        </message>
        <message>
            <source>Became</source>
            <translation>Стала</translation>
        </message>
        <message>
            <source>Save the amendment or throw it away before an old text is restored.</source>
            <translation>Спачатку захавайце папраўку або адмоўцеся ад яе, потым вяртайце стары тэкст.</translation>
        </message>
        <message>
            <source>What is restored is saved as a new change; nothing of the history goes.</source>
            <translation>Вернутае захоўваецца новай зменай; з гісторыі нічога не знікае.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыць</translation>
        </message>
        <message>
            <source>Restore this</source>
            <translation>Вярнуць гэта</translation>
        </message>
        <message>
            <source>person</source>
            <translation>чалавек</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Вярнуць</translation>
        </message>
        <message>
            <source>The earlier version stays readable beside this one.</source>
            <translation>Ранейшая версія застаецца побач і чытаецца.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::WithdrawConsentDialog</name>
        <message>
            <source>Withdraw consent</source>
            <translation>Адклікаць згоду</translation>
        </message>
        <message>
            <source>%1 no longer agrees</source>
            <translation>Больш няма згоды: %1</translation>
        </message>
        <message>
            <source>What %1 may no longer have</source>
            <translation>Чаго больш нельга перадаваць: %1</translation>
        </message>
        <message>
            <source>agreed on %1</source>
            <translation>згода дадзена: %1</translation>
        </message>
        <message>
            <source>for all of this kind: %1</source>
            <translation>для ўсіх атрымальнікаў гэтага віду: %1</translation>
        </message>
        <message>
            <source>From that day nothing more of it goes. What was handed over before does not come back by this: write to the recipient.</source>
            <translation>З гэтага дня нічога з гэтага больш не перадаецца. Перададзенае раней гэтым не вернеш: напішыце атрымальніку.</translation>
        </message>
        <message>
            <source>Say when and how it was said.</source>
            <translation>Укажыце, калі і як пра гэта сказалі.</translation>
        </message>
        <message>
            <source>That day lies before the consent itself, so it would not close it.</source>
            <translation>Гэты дзень раней за саму згоду, таму адкліканне яе не закрые.</translation>
        </message>
        <message numerus="yes">
            <source>Withdraw what the person told as well (%n testimony(ies))</source>
            <translation>
                <numerusform>Адклікаць і тое, што чалавек расказаў (%n сведчанне)</numerusform>
                <numerusform>Адклікаць і тое, што чалавек расказаў (%n сведчанні)</numerusform>
                <numerusform>Адклікаць і тое, што чалавек расказаў (%n сведчанняў)</numerusform>
            </translation>
        </message>
        <message>
            <source>It leaves lists, search and pickers at once; the filter “Withdrawn” shows it. Its page names each bundle it went out with, and whom to tell.</source>
            <translation>Гэта адразу сыходзіць са спісаў, пошуку і выбару; паказаць можна адборам «Адклікана». На старонцы запісу названыя ўсе пакеты, з якімі яго перадалі, і каму паведаміць.</translation>
        </message>
        <message>
            <source>The person withdrew their consent</source>
            <translation>Чалавек адклікаў згоду</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::Workspace</name>
        <message>
            <source>Practice: everything in this notebook is invented, and all that it exports says so.</source>
            <translation>Вучэбны сшытак: усё ў ім прыдумана, і пра гэта сказана ва ўсім, што з яго перадаецца.</translation>
        </message>
        <message>
            <source>To the next part of the window</source>
            <translation>Да наступнай часткі акна</translation>
        </message>
        <message>
            <source>To the part of the window before</source>
            <translation>Да папярэдняй часткі акна</translation>
        </message>
        <message>
            <source>Back to where you were before a record was opened</source>
            <translation>Назад, туды, адкуль адкрылі запіс</translation>
        </message>
        <message>
            <source>Undo what was typed in a text</source>
            <translation>Адмяніць набранае ў тэксце</translation>
        </message>
        <message>
            <source>Redo what was undone</source>
            <translation>Вярнуць адмененае</translation>
        </message>
        <message>
            <source>Open the line chosen in a list</source>
            <translation>Адкрыць выбраны радок спіса</translation>
        </message>
        <message>
            <source>Open the choices of a field</source>
            <translation>Раскрыць выбар у полі</translation>
        </message>
        <message>
            <source>Empty a choice or an answer</source>
            <translation>Ачысціць выбар або адказ</translation>
        </message>
        <message>
            <source>The clock is right</source>
            <translation>Гадзіннік правільны</translation>
        </message>
        <message>
            <source>A backup of %1: it is only read. To work on, choose Restore… on the first page.</source>
            <translation>Рэзервовая копія, %1: яе толькі чытаюць. Каб працаваць далей, абярыце «Аднавіць…» на першай старонцы.</translation>
        </message>
        <message>
            <source>A backup: it is only read. To work on, choose Restore… on the first page.</source>
            <translation>Рэзервовая копія: яе толькі чытаюць. Каб працаваць далей, абярыце «Аднавіць…» на першай старонцы.</translation>
        </message>
        <message>
            <source>Leave the search, a list of choices or a dialog; from a record that was found, back to the others</source>
            <translation>Выйсці з пошуку, спіса выбару або дыялогу; са знойдзенага запісу — назад да астатніх</translation>
        </message>
    </context>
</TS>
