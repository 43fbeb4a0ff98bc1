<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>AskedYears</name>
        <message>
            <source>%1: %2. Is the year right? Press once more if it is.</source>
            <translation>%1: %2. Верен ли год? Нажмите ещё раз, если верен.</translation>
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
            <translation>Резервной копии ещё нет</translation>
        </message>
        <message>
            <source>Last backup: today</source>
            <translation>Последняя копия: сегодня</translation>
        </message>
        <message>
            <source>Last backup: yesterday</source>
            <translation>Последняя копия: вчера</translation>
        </message>
        <message>
            <source>Last backup: %1</source>
            <translation>Последняя копия: %1</translation>
        </message>
        <message numerus="yes">
            <source>Last backup: %n day(s) ago</source>
            <translation>
                <numerusform>Последняя копия: %n день назад</numerusform>
                <numerusform>Последняя копия: %n дня назад</numerusform>
                <numerusform>Последняя копия: %n дней назад</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClockWords</name>
        <message>
            <source>about %1</source>
            <comment>a time</comment>
            <translation>около %1</translation>
        </message>
    </context>
    <context>
        <name>CopyNames</name>
        <message>
            <source>Copy with names</source>
            <translation>Копировать с именами</translation>
        </message>
        <message>
            <source>The words selected go to the clipboard with the names in them. There any program of this computer can read them till the notebook is locked, and where they are pasted they stay. An ordinary copy says codes instead. The journal keeps that names were copied out of this record, when, by whom and why; the words themselves it does not keep.</source>
            <translation>Выделенные слова попадут в буфер обмена вместе с именами. Там их может прочесть любая программа этого компьютера, пока тетрадь не заблокируют, а куда их вставят, там они и останутся. Обычное копирование ставит вместо имён коды. Журнал сохранит, что из этой записи скопированы имена, когда, кем и зачем; самих слов в нём не будет.</translation>
        </message>
    </context>
    <context>
        <name>DateWords</name>
        <message>
            <source>spring</source>
            <translation>весна</translation>
        </message>
        <message>
            <source>summer</source>
            <translation>лето</translation>
        </message>
        <message>
            <source>autumn</source>
            <translation>осень</translation>
        </message>
        <message>
            <source>winter</source>
            <translation>зима</translation>
        </message>
        <message>
            <source>%1s</source>
            <comment>a decade</comment>
            <translation>%1-е</translation>
        </message>
        <message>
            <source>about %1</source>
            <comment>a date</comment>
            <translation>около %1</translation>
        </message>
        <message>
            <source>%1, not certain</source>
            <comment>a date</comment>
            <translation>%1, под вопросом</translation>
        </message>
        <message>
            <source>still so</source>
            <translation>до сих пор</translation>
        </message>
        <message>
            <source>before %1</source>
            <comment>a date</comment>
            <translation>до %1</translation>
        </message>
        <message>
            <source>after %1</source>
            <comment>a date</comment>
            <translation>после %1</translation>
        </message>
        <message>
            <source>between %1 and %2</source>
            <comment>two dates</comment>
            <translation>между %1 и %2</translation>
        </message>
    </context>
    <context>
        <name>Dialog</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
    </context>
    <context>
        <name>EntryWords</name>
        <message>
            <source>sealed with the names</source>
            <translation>зашифровано вместе с именами</translation>
        </message>
        <message>
            <source>erased</source>
            <translation>стёрто</translation>
        </message>
        <message>
            <source>%1 (taken back)</source>
            <translation>%1 (взято назад)</translation>
        </message>
    </context>
    <context>
        <name>HelpWindow</name>
        <message>
            <source>There is no help on this page yet.</source>
            <translation>Справки об этой странице ещё нет.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Сочетания клавиш</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>Что делают</translation>
        </message>
    </context>
    <context>
        <name>KeptWords</name>
        <message>
            <source>Draft kept %1, not saved yet</source>
            <translation>Черновик записан в %1, ещё не сохранено</translation>
        </message>
        <message>
            <source>Typed, not saved yet</source>
            <translation>Набрано, ещё не сохранено</translation>
        </message>
        <message>
            <source>Not saved since %1: in memory only</source>
            <translation>Не сохранено с %1: есть только в памяти</translation>
        </message>
    </context>
    <context>
        <name>LookBar</name>
        <message>
            <source>Language of the window</source>
            <translation>Язык окна</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлое</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмное</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Контрастное</translation>
        </message>
        <message>
            <source>Light, dark or high contrast</source>
            <translation>Светлое, тёмное или контрастное</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Notebook to open</source>
            <translation>Тетрадь, которую открыть</translation>
        </message>
    </context>
    <context>
        <name>PageTable</name>
        <message>
            <source>Home</source>
            <translation>Главная</translation>
        </message>
        <message>
            <source>Testimonies</source>
            <translation>Свидетельства</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Доказательства</translation>
        </message>
        <message>
            <source>All records</source>
            <translation>Все записи</translation>
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
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Sidebar</source>
            <translation>Места</translation>
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
            <translation>черновик</translation>
        </message>
        <message>
            <source>final</source>
            <translation>завершено</translation>
        </message>
        <message>
            <source>amended</source>
            <translation>с поправками</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>отозвано</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>объединено</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>отложено</translation>
        </message>
        <message>
            <source>Needed before this can be finalised.</source>
            <translation>Нужно, чтобы завершить запись.</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Создано</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Изменено</translation>
        </message>
        <message>
            <source>Finalised</source>
            <translation>Завершено</translation>
        </message>
        <message>
            <source>Amended</source>
            <translation>Внесена поправка</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Отозвано</translation>
        </message>
        <message>
            <source>Evidence attached</source>
            <translation>Доказательство приложено</translation>
        </message>
        <message>
            <source>Evidence opened</source>
            <translation>Доказательство открыто</translation>
        </message>
        <message>
            <source>Redacted</source>
            <translation>Скрыта часть</translation>
        </message>
        <message>
            <source>Translated</source>
            <translation>Переведено</translation>
        </message>
        <message>
            <source>Evidence checked</source>
            <translation>Доказательство проверено</translation>
        </message>
        <message>
            <source>Consent recorded</source>
            <translation>Записано согласие</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>Пакет запечатан</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Передано</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Расписка</translation>
        </message>
        <message>
            <source>Recalled</source>
            <translation>Затребовано назад</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Принято</translation>
        </message>
        <message>
            <source>Import refused</source>
            <translation>Отказано в приёме</translation>
        </message>
        <message>
            <source>Device enrolled</source>
            <translation>Добавлено устройство</translation>
        </message>
        <message>
            <source>Time stamp</source>
            <translation>Отметка времени</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>Напечатано</translation>
        </message>
        <message>
            <source>Erased</source>
            <translation>Стёрто</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>Объединено</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Согласовано</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>Запечатано</translation>
        </message>
        <message>
            <source>Keys changed</source>
            <translation>Изменены ключи</translation>
        </message>
        <message>
            <source>Notebook checked</source>
            <translation>Тетрадь проверена</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Резервная копия</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Что сделано</translation>
        </message>
        <message>
            <source>Number of the bundle</source>
            <translation>Номер пакета</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Контрольная сумма</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Kind of key</source>
            <translation>Вид ключа</translation>
        </message>
        <message>
            <source>Name of the files</source>
            <translation>Имя файлов</translation>
        </message>
        <message>
            <source>What was wrong</source>
            <translation>Что было не так</translation>
        </message>
        <message>
            <source>Number of the key</source>
            <translation>Номер ключа</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Почему</translation>
        </message>
        <message>
            <source>a key was added</source>
            <translation>ключ добавлен</translation>
        </message>
        <message>
            <source>a key was removed</source>
            <translation>ключ удалён</translation>
        </message>
        <message>
            <source>the passphrase was changed</source>
            <translation>парольная фраза изменена</translation>
        </message>
        <message>
            <source>Fingerprint of the key</source>
            <translation>Отпечаток ключа</translation>
        </message>
        <message>
            <source>How it was checked</source>
            <translation>Как проверили</translation>
        </message>
        <message>
            <source>the signing key of another notebook was trusted</source>
            <translation>подписи другой тетради теперь доверяют</translation>
        </message>
        <message>
            <source>a replaced key file was confirmed</source>
            <translation>подтверждён заменённый файл ключей</translation>
        </message>
        <message>
            <source>passphrase</source>
            <translation>парольная фраза</translation>
        </message>
        <message>
            <source>passphrase and key file</source>
            <translation>парольная фраза и файл ключа</translation>
        </message>
        <message>
            <source>recovery key</source>
            <translation>ключ восстановления</translation>
        </message>
        <message>
            <source>key kept by somebody else</source>
            <translation>ключ на хранении у другого человека</translation>
        </message>
        <message>
            <source>Id of the member</source>
            <translation>Идентификатор участника</translation>
        </message>
        <message>
            <source>Id of the device</source>
            <translation>Идентификатор устройства</translation>
        </message>
        <message>
            <source>Key that checks what this device signs</source>
            <translation>Ключ для проверки подписей этого устройства</translation>
        </message>
        <message>
            <source>Part of the notebook</source>
            <translation>Часть тетради</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Что обнаружено</translation>
        </message>
        <message>
            <source>Kept as</source>
            <translation>Сохранено под именем</translation>
        </message>
        <message>
            <source>What the clock was held against</source>
            <translation>С чем сравнивали часы</translation>
        </message>
        <message>
            <source>the clock stood behind the newest entry; a person said that it is right</source>
            <translation>часы отставали от последней записи; человек подтвердил, что они верны</translation>
        </message>
        <message>
            <source>the clock stood behind the day of this version; a person said that it is right</source>
            <translation>часы отставали от дня этой версии; человек подтвердил, что они верны</translation>
        </message>
        <message>
            <source>the clock was far ahead of the newest entry; a person said that it is right</source>
            <translation>часы намного опережали последнюю запись; человек подтвердил, что они верны</translation>
        </message>
        <message>
            <source>the clock was far ahead of the day of this version; a person said that it is right</source>
            <translation>часы намного опережали день этой версии; человек подтвердил, что они верны</translation>
        </message>
        <message>
            <source>the end of a log did not open</source>
            <translation>конец журнала базы не открылся</translation>
        </message>
        <message>
            <source>File with kinds of your own</source>
            <translation>Файл своих видов записей</translation>
        </message>
        <message>
            <source>Text of the file</source>
            <translation>Текст файла</translation>
        </message>
        <message>
            <source>Why, in own words</source>
            <translation>Почему, своими словами</translation>
        </message>
        <message>
            <source>Earlier than “%1”. Is that so?</source>
            <translation>Раньше, чем «%1». Это верно?</translation>
        </message>
        <message>
            <source>Name of the member</source>
            <translation>Имя участника</translation>
        </message>
        <message>
            <source>Digest of what is kept about the bundle</source>
            <translation>Контрольная сумма того, что хранится о пакете</translation>
        </message>
        <message>
            <source>Said to be no person</source>
            <translation>Сказано: не человек</translation>
        </message>
        <message>
            <source>Digest of the backup's list</source>
            <translation>Контрольная сумма списка резервной копии</translation>
        </message>
        <message>
            <source>Copied out</source>
            <translation>Скопировано наружу</translation>
        </message>
        <message>
            <source>Words copied with names, out of</source>
            <translation>Слова скопированы с именами, откуда</translation>
        </message>
    </context>
    <context>
        <name>SessionDirectory</name>
        <message>
            <source>Sealing a file</source>
            <translation>Шифруется файл</translation>
        </message>
        <message>
            <source>Add evidence</source>
            <translation>Добавить доказательство</translation>
        </message>
    </context>
    <context>
        <name>ValueText</name>
        <message>
            <source>a point on the map</source>
            <translation>точка на карте</translation>
        </message>
        <message>
            <source>a sealed file</source>
            <translation>зашифрованный файл</translation>
        </message>
        <message>
            <source>a link</source>
            <translation>ссылка</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <source>no</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>неизвестно</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>не спрашивали</translation>
        </message>
        <message>
            <source>emptied</source>
            <translation>очищено</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n строка</numerusform>
                <numerusform>%n строки</numerusform>
                <numerusform>%n строк</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VerifyWords</name>
        <message>
            <source>A time stamp does not belong to what it should prove.</source>
            <translation>Отметка времени не относится к тому, что должна удостоверять.</translation>
        </message>
        <message>
            <source>The signature fits, but its key is not among those you trust.</source>
            <translation>Подпись верна, но её ключа нет среди тех, которым вы доверяете.</translation>
        </message>
        <message>
            <source>The signature does not fit what it signs.</source>
            <translation>Подпись не подходит к тому, что подписано.</translation>
        </message>
        <message>
            <source>The bundle was sealed for other keys than yours.</source>
            <translation>Пакет запечатан для других ключей, не для вашего.</translation>
        </message>
        <message>
            <source>The sealed file is damaged, cut short or changed.</source>
            <translation>Запечатанный файл повреждён, обрезан или изменён.</translation>
        </message>
        <message>
            <source>A file is not the one that was sealed: its digest differs.</source>
            <translation>Файл не тот, что запечатали: контрольная сумма другая.</translation>
        </message>
        <message>
            <source>A file that is listed is not there.</source>
            <translation>Файла из списка нет.</translation>
        </message>
        <message>
            <source>There is a file that nothing lists.</source>
            <translation>Есть файл, которого нет ни в одном списке.</translation>
        </message>
        <message>
            <source>The archive is not built as the format demands.</source>
            <translation>Архив построен не так, как требует формат.</translation>
        </message>
        <message>
            <source>Something stands behind the end of the archive.</source>
            <translation>За концом архива что-то есть.</translation>
        </message>
        <message>
            <source>A file name is not allowed in a bundle.</source>
            <translation>Такое имя файла в пакете не допускается.</translation>
        </message>
        <message>
            <source>A list of digests is not well-formed or does not fit.</source>
            <translation>Список контрольных сумм построен неверно или не подходит.</translation>
        </message>
        <message>
            <source>A part is missing, doubled or belongs to another bundle.</source>
            <translation>Части не хватает, она повторяется или она из другого пакета.</translation>
        </message>
        <message>
            <source>A proof that a record stood in the journal does not hold.</source>
            <translation>Подтверждение того, что запись стояла в журнале, неверно.</translation>
        </message>
        <message>
            <source>The signed state of the journal does not hold.</source>
            <translation>Подписанное состояние журнала неверно.</translation>
        </message>
        <message>
            <source>The journal's entries do not fit together.</source>
            <translation>Записи журнала не сходятся.</translation>
        </message>
        <message>
            <source>A record is not as its schema or the journal says.</source>
            <translation>Запись не такая, как сказано в схеме или в журнале.</translation>
        </message>
        <message>
            <source>A page of the bundle holds what must not be in it.</source>
            <translation>На странице пакета есть то, чего там быть не должно.</translation>
        </message>
        <message>
            <source>A check of the format failed.</source>
            <translation>Проверка формата не прошла.</translation>
        </message>
        <message>
            <source>Written by another version of the program: its records were checked as far as this one knows them.</source>
            <translation>Записано другой версией программы: записи проверены настолько, насколько они известны этой.</translation>
        </message>
        <message>
            <source>A time stamp: whether its authority signed it has to be checked with other tools.</source>
            <translation>Отметка времени: чья на ней подпись, нужно проверить другими средствами.</translation>
        </message>
        <message>
            <source>A list for other programs, made by the sender out of what was checked.</source>
            <translation>Список для других программ, составленный отправителем из того, что проверено.</translation>
        </message>
        <message>
            <source>A code that this version of the program does not know.</source>
            <translation>Код, которого эта версия программы не знает.</translation>
        </message>
        <message>
            <source>How many records the sender kept back: only the sender can say that.</source>
            <translation>Сколько записей осталось у отправителя: это может сказать только он сам.</translation>
        </message>
        <message>
            <source>Something that this version of the program cannot check.</source>
            <translation>То, что эта версия программы проверить не может.</translation>
        </message>
        <message>
            <source>This part came as text, as mail makes it: somebody put it into that form on the way.</source>
            <translation>Эта часть пришла в виде текста, как её делает почта: кто-то по дороге придал ей такой вид.</translation>
        </message>
        <message>
            <source>A schema of the bundle is missing, or not one of its own.</source>
            <translation>Одной из схем пакета не хватает, или она не из этого пакета.</translation>
        </message>
        <message>
            <source>A page that a browser would run: look at it as text, on a computer without network.</source>
            <translation>Страница, которую браузер станет выполнять: смотрите её как текст, на компьютере без сети.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::AccessPanel</name>
        <message>
            <source>passphrase and key file</source>
            <translation>парольная фраза и файл ключа</translation>
        </message>
        <message>
            <source>recovery key</source>
            <translation>ключ восстановления</translation>
        </message>
        <message>
            <source>key kept by somebody else</source>
            <translation>ключ хранит кто-то другой</translation>
        </message>
        <message>
            <source>passphrase</source>
            <translation>парольная фраза</translation>
        </message>
        <message>
            <source>%1, opens names</source>
            <translation>%1, открывает имена</translation>
        </message>
        <message>
            <source>%1, names stay closed</source>
            <translation>%1, имена остаются закрыты</translation>
        </message>
        <message>
            <source>opened with it</source>
            <translation>открыто этим ключом</translation>
        </message>
        <message>
            <source>Changing the passphrase</source>
            <translation>Смена парольной фразы</translation>
        </message>
        <message>
            <source>Adding a member</source>
            <translation>Добавление участника</translation>
        </message>
        <message>
            <source>Who can open it</source>
            <translation>Кто может открыть</translation>
        </message>
        <message>
            <source>Each member has a passphrase of their own, so that the history says who did what.</source>
            <translation>У каждого участника своя парольная фраза: так история говорит, кто что сделал.</translation>
        </message>
        <message>
            <source>Members and keys</source>
            <translation>Участники и ключи</translation>
        </message>
        <message>
            <source>Add a member…</source>
            <translation>Добавить участника…</translation>
        </message>
        <message>
            <source>Change my passphrase…</source>
            <translation>Сменить мою парольную фразу…</translation>
        </message>
        <message>
            <source>Make a recovery key…</source>
            <translation>Создать ключ восстановления…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Who kept an old copy of the notebook and knows a removed passphrase can still open that copy.</source>
            <translation>Кто сохранил старую копию тетради и знает удалённую парольную фразу, всё ещё может открыть ту копию.</translation>
        </message>
        <message>
            <source>A new passphrase for you</source>
            <translation>Ваша новая парольная фраза</translation>
        </message>
        <message>
            <source>A new member</source>
            <translation>Новый участник</translation>
        </message>
        <message>
            <source>Name or alias in the history</source>
            <translation>Имя или псевдоним в истории изменений</translation>
        </message>
        <message>
            <source>May see names and contacts of people</source>
            <translation>Может видеть имена и контакты людей</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Passphrase once more</source>
            <translation>Парольная фраза ещё раз</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>This is removed: %1</source>
            <translation>Будет удалено: %1</translation>
        </message>
        <message>
            <source>The paper with this recovery key opens the notebook no more.</source>
            <translation>Лист бумаги с этим ключом восстановления больше не откроет тетрадь.</translation>
        </message>
        <message>
            <source>Whoever keeps this key can no longer help to open the notebook.</source>
            <translation>Тот, кто хранит этот ключ, больше не сможет помочь открыть тетрадь.</translation>
        </message>
        <message>
            <source>This passphrase and its key file open the notebook no more.</source>
            <translation>Эта парольная фраза вместе со своим файлом ключа больше не откроет тетрадь.</translation>
        </message>
        <message>
            <source>This passphrase opens the notebook no more.</source>
            <translation>Эта парольная фраза больше не откроет тетрадь.</translation>
        </message>
        <message>
            <source>Keys that open names and contacts afterwards: %1.</source>
            <translation>Сколько ключей после этого открывают имена и контакты: %1.</translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>Отменить это нельзя.</translation>
        </message>
        <message>
            <source>Remove from who can open it</source>
            <translation>Лишить доступа</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Удалить…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::AnswerButtons</name>
        <message>
            <source>More answers</source>
            <translation>Другие ответы</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::AnswerEditor</name>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Неизвестно</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Не спрашивали</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::AttachmentsSection</name>
        <message>
            <source>Paste files or pictures as evidence</source>
            <translation>Вставить файлы или снимки как доказательства</translation>
        </message>
        <message>
            <source>Drop files here, or paste them. They are hashed and sealed while they are copied.</source>
            <translation>Перетащите файлы сюда или вставьте их. При копировании считаются контрольные суммы, и файлы сразу шифруются.</translation>
        </message>
        <message>
            <source>Attach files…</source>
            <translation>Приложить файлы…</translation>
        </message>
        <message>
            <source>Record that is not here</source>
            <translation>Записи здесь нет</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Доказательства</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n файл</numerusform>
                <numerusform>%n файла</numerusform>
                <numerusform>%n файлов</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach a folder…</source>
            <translation>Приложить папку…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::BackupPanel</name>
        <message>
            <source>Where the backup goes</source>
            <translation>Куда положить резервную копию</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>Резервное копирование</translation>
        </message>
        <message>
            <source>✓ Backed up into %1. Evidence copied now: %2 of %3.</source>
            <translation>✓ Резервная копия в %1 готова. Доказательств скопировано сейчас: %2 из %3.</translation>
        </message>
        <message>
            <source>The backup was cancelled.</source>
            <translation>Копирование отменено.</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>Ключ восстановления</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>So that nothing is lost</source>
            <translation>Чтобы ничего не пропало</translation>
        </message>
        <message>
            <source>This is a backup itself.</source>
            <translation>Это сама резервная копия.</translation>
        </message>
        <message>
            <source>Onto another medium, kept elsewhere. It is sealed like the notebook, opens with the same passphrase, and what it has already is not copied again. You can go on working meanwhile.</source>
            <translation>На другой носитель, который хранится в другом месте. Копия зашифрована, как тетрадь, открывается той же парольной фразой, а то, что в ней уже есть, второй раз не копируется. Работать тем временем можно.</translation>
        </message>
        <message>
            <source>Back up…</source>
            <translation>Сделать копию…</translation>
        </message>
        <message>
            <source>⚠ There is no recovery key: if the passphrase is forgotten, nobody can open this notebook any more, its backups neither.</source>
            <translation>⚠ Ключа восстановления нет: если забыть парольную фразу, эту тетрадь и её копии не откроет больше никто.</translation>
        </message>
        <message>
            <source>Make a recovery key…</source>
            <translation>Создать ключ восстановления…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::BundlesPage</name>
        <message>
            <source>no key</source>
            <translation>нет ключа</translation>
        </message>
        <message>
            <source>✓ verified</source>
            <translation>✓ проверен</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>отозван</translation>
        </message>
        <message>
            <source>not verified</source>
            <translation>не проверен</translation>
        </message>
        <message>
            <source>Hand over a bundle</source>
            <translation>Передать пакет</translation>
        </message>
        <message>
            <source>Verify a bundle</source>
            <translation>Проверить пакет</translation>
        </message>
        <message>
            <source>Bundles</source>
            <translation>Пакеты</translation>
        </message>
        <message>
            <source>Every digest, signature and proof is checked. Nothing is unpacked to disk.</source>
            <translation>Проверяется каждая контрольная сумма, каждая подпись и каждое подтверждение из журнала. На диск ничего не распаковывается.</translation>
        </message>
        <message>
            <source>Sealed for one recipient; opened and checked with stock tools, without this program.</source>
            <translation>Запечатаны для одного получателя; открываются и проверяются обычными средствами, без этой программы.</translation>
        </message>
        <message>
            <source>Back to bundles</source>
            <translation>Назад к пакетам</translation>
        </message>
        <message>
            <source>Verify a bundle…</source>
            <translation>Проверить пакет…</translation>
        </message>
        <message>
            <source>Hand over…</source>
            <translation>Передать…</translation>
        </message>
        <message>
            <source>Add a recipient</source>
            <translation>Добавить получателя</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>Получатели</translation>
        </message>
        <message>
            <source>None yet. Consent is asked for each by name, so add it before the interview.</source>
            <translation>Пока никого. Согласие спрашивают о каждом получателе отдельно, поэтому добавьте его до беседы.</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Передано</translation>
        </message>
        <message>
            <source>Nothing was handed over yet.</source>
            <translation>Пока ничего не передано.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ChecklistEditor</name>
        <message>
            <source>All the others: not asked</source>
            <translation>Остальное: не спрашивали</translation>
        </message>
        <message>
            <source>%1 of %2 answered</source>
            <translation>отвечено на %1 из %2</translation>
        </message>
        <message numerus="yes">
            <source>%n more question(s)</source>
            <translation>
                <numerusform>ещё %n вопрос</numerusform>
                <numerusform>ещё %n вопроса</numerusform>
                <numerusform>ещё %n вопросов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answered</source>
            <translation>
                <numerusform>есть %n ответ</numerusform>
                <numerusform>есть %n ответа</numerusform>
                <numerusform>есть %n ответов</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ChecklistItem</name>
        <message>
            <source>Note: %1</source>
            <translation>Заметка: %1</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::Chip</name>
        <message>
            <source>Remove %1</source>
            <translation>Убрать: %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ClockEditor</name>
        <message>
            <source>20:30, about 8 pm, evening</source>
            <translation>20:30, около 8 вечера, вечером</translation>
        </message>
        <message>
            <source>Not understood yet: an hour, or a part of the day</source>
            <translation>Пока не понято: нужен час или часть суток</translation>
        </message>
        <message>
            <source>Understood: %1</source>
            <translation>Понято: %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::CodeEditor</name>
        <message>
            <source>Choose</source>
            <translation>Выбрать</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::CodesEditor</name>
        <message>
            <source>Choose</source>
            <translation>Выбрать</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ConflictBar</name>
        <message>
            <source>Your unsaved edit of this record will be thrown away.</source>
            <translation>Ваши несохранённые правки этой записи будут отброшены.</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Отбросить</translation>
        </message>
        <message>
            <source>This record was changed meanwhile, in the same field as your edit. Both versions are kept: yours as an unsaved edit, the other one in the record.</source>
            <translation>Тем временем запись изменили в том же поле, что и вы. Сохранены обе версии: ваша — как несохранённая правка, другая — в записи.</translation>
        </message>
        <message>
            <source>Show the saved version</source>
            <translation>Показать сохранённую</translation>
        </message>
        <message>
            <source>Save mine over it</source>
            <translation>Сохранить мою поверх неё</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ConsentDialog</name>
        <message>
            <source>Record consent</source>
            <translation>Записать согласие</translation>
        </message>
        <message>
            <source>What was said, for each kind of data</source>
            <translation>Что сказано о каждом виде данных</translation>
        </message>
        <message>
            <source>Answer at least one kind of data.</source>
            <translation>Ответьте хотя бы об одном виде данных.</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) still need an answer.</source>
            <translation>
                <numerusform>Не хватает ответа в %n поле.</numerusform>
                <numerusform>Не хватает ответов в %n полях.</numerusform>
                <numerusform>Не хватает ответов в %n полях.</numerusform>
            </translation>
        </message>
        <message>
            <source>Throw away what you typed here?</source>
            <translation>Отбросить то, что вы здесь набрали?</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Отбросить</translation>
        </message>
        <message>
            <source>In this version names and contacts leave in no bundle, whatever is answered. The answer is kept; today it decides on citizenship and on a picture of the person's signature.</source>
            <translation>В этой версии имена и контакты не передаются ни в одном пакете, каким бы ни был ответ. Ответ сохраняется; сейчас от него зависят гражданство и изображение подписи человека.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ConsentMatrix</name>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>Yes, with a condition</source>
            <translation>Да, с условием</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Не спрашивали</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Отозвано</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Срок истёк</translation>
        </message>
        <message>
            <source>Consent by recipient and scope</source>
            <translation>Согласие по получателям и видам данных</translation>
        </message>
        <message>
            <source>Record consent</source>
            <translation>Записать согласие</translation>
        </message>
        <message>
            <source>Choose the person first: consent is theirs.</source>
            <translation>Сначала выберите человека: согласие даёт он.</translation>
        </message>
        <message>
            <source>May be given to</source>
            <translation>Можно передать</translation>
        </message>
        <message>
            <source>, until %1</source>
            <translation>, до %1</translation>
        </message>
        <message>
            <source>There is no recipient yet. Record consent for a kind of recipient, or add a recipient first.</source>
            <translation>Получателей пока нет. Запишите согласие для вида получателей или сначала добавьте получателя.</translation>
        </message>
        <message>
            <source>Withdraw consent…</source>
            <translation>Отозвать согласие…</translation>
        </message>
        <message>
            <source>Withdrawn %1</source>
            <translation>Отозвано %1</translation>
        </message>
        <message>
            <source>Withdrawn %1, %2</source>
            <translation>Отозвано %1, %2</translation>
        </message>
        <message>
            <source>Open: %1 — %2, %3</source>
            <translation>Открыть: %1 — %2, %3</translation>
        </message>
        <message>
            <source>“Not asked” counts as refused. A change holds for every bundle from then on. Return on a line opens its consents.</source>
            <translation>«Не спрашивали» считается отказом. Изменение действует для каждого следующего пакета. Enter на строке открывает её согласия.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::CreateDialog</name>
        <message>
            <source>New: %1</source>
            <translation>Новая запись: %1</translation>
        </message>
        <message>
            <source>Save and link</source>
            <translation>Сохранить и связать</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) still need an answer.</source>
            <translation>
                <numerusform>Не хватает ответа в %n поле.</numerusform>
                <numerusform>Не хватает ответов в %n полях.</numerusform>
                <numerusform>Не хватает ответов в %n полях.</numerusform>
            </translation>
        </message>
        <message>
            <source>Throw away what you typed here?</source>
            <translation>Отбросить то, что вы здесь набрали?</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Отбросить</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::CreatePage</name>
        <message>
            <source>Where the notebook's folder is made</source>
            <translation>Где создать папку тетради</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Учёба</translation>
        </message>
        <message>
            <source>Notebook</source>
            <translation>Тетрадь</translation>
        </message>
        <message>
            <source>Me</source>
            <translation>Я</translation>
        </message>
        <message>
            <source>A notebook to practise with</source>
            <translation>Учебная тетрадь</translation>
        </message>
        <message>
            <source>A new notebook</source>
            <translation>Новая тетрадь</translation>
        </message>
        <message>
            <source>It is filled with twelve invented testimonies and marked as practice for good: a banner on every page, and in all that it exports.</source>
            <translation>В ней двенадцать вымышленных свидетельств, и она навсегда отмечена как учебная: об этом сказано на каждой странице и во всём, что из неё передано.</translation>
        </message>
        <message>
            <source>A folder that only your passphrase opens. There is no other way in: nobody can reset it.</source>
            <translation>Папка, которую открывает только ваша парольная фраза. Другого пути нет: сбросить её не может никто.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Also the name of its folder. Neutral: it is seen by whoever looks at the disk.</source>
            <translation>Так же будет называться папка. Выберите нейтральное: его видит всякий, кто смотрит на диск.</translation>
        </message>
        <message>
            <source>Lies in</source>
            <translation>Лежит в папке</translation>
        </message>
        <message>
            <source>Choose another folder…</source>
            <translation>Выбрать другую папку…</translation>
        </message>
        <message>
            <source>You, in the history</source>
            <translation>Как называть вас в истории изменений</translation>
        </message>
        <message>
            <source>A name or an alias. It stands sealed inside, beside each change that you make.</source>
            <translation>Имя или псевдоним. Хранится внутри в зашифрованном виде, рядом с каждым вашим изменением.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Passphrase once more</source>
            <translation>Парольная фраза ещё раз</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Making keys and filling the notebook with samples…</source>
            <translation>Создаются ключи, тетрадь заполняется примерами…</translation>
        </message>
        <message>
            <source>Making keys. This takes a moment on purpose: it would take an attacker as long for each guess.</source>
            <translation>Создаются ключи. Это намеренно занимает время: столько же уйдёт у взломщика на каждую попытку.</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>Дайте название.</translation>
        </message>
        <message>
            <source>The name must not begin with a full stop.</source>
            <translation>Название не должно начинаться с точки.</translation>
        </message>
        <message>
            <source>This name is too long: 120 letters are enough.</source>
            <translation>Это название слишком длинное: хватит 120 букв.</translation>
        </message>
        <message>
            <source>The folder it shall lie in is not there.</source>
            <translation>Папки, в которой она должна лежать, нет.</translation>
        </message>
        <message>
            <source>A folder of this name is there already.</source>
            <translation>Папка с таким названием уже есть.</translation>
        </message>
        <message>
            <source>Say who you are in the history.</source>
            <translation>Укажите, как называть вас в истории изменений.</translation>
        </message>
        <message>
            <source>Choose a stronger passphrase.</source>
            <translation>Выберите парольную фразу посильнее.</translation>
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation>Парольные фразы не совпадают.</translation>
        </message>
        <message>
            <source>The clock is right</source>
            <translation>Часы верны</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::CustodyPanel</name>
        <message>
            <source>Chain of custody</source>
            <translation>Цепочка хранения</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Who, note</source>
            <translation>Кто, заметка</translation>
        </message>
        <message>
            <source>Verify now</source>
            <translation>Проверить сейчас</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Сохранить копию…</translation>
        </message>
        <message>
            <source>Verifying a file</source>
            <translation>Проверка файла</translation>
        </message>
        <message>
            <source>✓ Every byte is as it was sealed.</source>
            <translation>✓ Каждый байт таков, каким был при шифровании.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::DateEditor</name>
        <message>
            <source>on</source>
            <translation>точно</translation>
        </message>
        <message>
            <source>about</source>
            <translation>около</translation>
        </message>
        <message>
            <source>before</source>
            <translation>до</translation>
        </message>
        <message>
            <source>after</source>
            <translation>после</translation>
        </message>
        <message>
            <source>between</source>
            <translation>между</translation>
        </message>
        <message>
            <source>and</source>
            <comment>between two dates</comment>
            <translation>и</translation>
        </message>
        <message>
            <source>10.08.2020, or in words</source>
            <translation>10.08.2020 или словами</translation>
        </message>
        <message>
            <source>%1: exact or not</source>
            <translation>%1: насколько точно</translation>
        </message>
        <message>
            <source>%1: second date</source>
            <translation>%1: вторая дата</translation>
        </message>
        <message>
            <source>Nothing recorded yet</source>
            <translation>Пока ничего не записано</translation>
        </message>
        <message>
            <source>Understood: %1</source>
            <translation>Понято: %1</translation>
        </message>
        <message>
            <source>Not understood: the words are kept, the date stays open. A day, a month, a season or a year is needed</source>
            <translation>Не понято: слова сохранены, дата осталась открытой. Нужен день, месяц, время года или год</translation>
        </message>
        <message>
            <source>This day has not come yet: the words are kept, the date stays open</source>
            <translation>Этот день ещё не наступил: слова сохранены, дата осталась открытой</translation>
        </message>
        <message>
            <source>Which date is meant? Until it is chosen, the date stays open:</source>
            <translation>Какая дата имеется в виду? Пока не выбрано, дата остаётся открытой:</translation>
        </message>
        <message>
            <source>the year was not said</source>
            <translation>год не назван</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::DecisionModel</name>
        <message>
            <source>goes</source>
            <translation>передаётся</translation>
        </message>
        <message>
            <source>needs redaction</source>
            <translation>нужно скрыть часть</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>остаётся</translation>
        </message>
        <message>
            <source>No consent</source>
            <translation>Нет согласия</translation>
        </message>
        <message>
            <source>A draft: finalise it first</source>
            <translation>Черновик: сначала завершите его</translation>
        </message>
        <message>
            <source>The record was withdrawn</source>
            <translation>Запись отозвана</translation>
        </message>
        <message>
            <source>Between lawyer and client</source>
            <translation>Между адвокатом и клиентом</translation>
        </message>
        <message>
            <source>The source set a condition</source>
            <translation>Источник поставил условие</translation>
        </message>
        <message>
            <source>without: %1</source>
            <translation>без: %1</translation>
        </message>
        <message>
            <source>on condition: %1</source>
            <translation>при условии: %1</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Итог</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Запись</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Почему</translation>
        </message>
        <message>
            <source>It concerns another recipient</source>
            <translation>Это касается другого получателя</translation>
        </message>
        <message>
            <source>Not even that it exists may show</source>
            <translation>Нельзя показывать и само её существование</translation>
        </message>
        <message>
            <source>It became a part of another record</source>
            <translation>Она стала частью другой записи</translation>
        </message>
        <message>
            <source>It was set aside</source>
            <translation>Она отложена</translation>
        </message>
        <message>
            <source>There is no such record</source>
            <translation>Такой записи нет</translation>
        </message>
        <message>
            <source>The file does not say whom it shows: name them in its record, or say that it shows nobody</source>
            <translation>Не сказано, кого видно или слышно в файле: назовите этих людей в его записи или отметьте, что узнать никого нельзя</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::EvidenceIntake</name>
        <message>
            <source>Sealing a pasted picture</source>
            <translation>Шифруется вставленный снимок</translation>
        </message>
        <message>
            <source>Sealing a pasted text</source>
            <translation>Шифруется вставленный текст</translation>
        </message>
        <message numerus="yes">
            <source>Sealing %n file(s)</source>
            <translation>
                <numerusform>Шифруется %n файл</numerusform>
                <numerusform>Шифруются %n файла</numerusform>
                <numerusform>Шифруются %n файлов</numerusform>
            </translation>
        </message>
        <message>
            <source>Add evidence</source>
            <translation>Добавить доказательства</translation>
        </message>
        <message>
            <source>Looking through what was given</source>
            <translation>Просматривается добавляемое</translation>
        </message>
        <message>
            <source>Files: %1, together %2. Folders looked through: %3.</source>
            <translation>Файлов: %1, вместе %2. Просмотрено папок: %3.</translation>
        </message>
        <message>
            <source>Cannot be looked into: %1.</source>
            <translation>Не удалось заглянуть: %1.</translation>
        </message>
        <message>
            <source>Add folders</source>
            <translation>Добавить папки</translation>
        </message>
        <message>
            <source>Add all</source>
            <translation>Добавить всё</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Добавить папку</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::EvidencePage</name>
        <message>
            <source>Paste files or pictures as evidence</source>
            <translation>Вставить файлы или снимки как доказательства</translation>
        </message>
        <message>
            <source>Not linked yet</source>
            <translation>Ещё не связано</translation>
        </message>
        <message>
            <source>Only items that no record links to</source>
            <translation>Только то, на что не ссылается ни одна запись</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Добавить файлы…</translation>
        </message>
        <message>
            <source>No evidence yet</source>
            <translation>Доказательств пока нет</translation>
        </message>
        <message>
            <source>Drop photos, documents or recordings here, or paste them. They are hashed and sealed while they are copied; linking can wait.</source>
            <translation>Перетащите сюда снимки, документы или записи либо вставьте их. При копировании считаются контрольные суммы, и файлы сразу шифруются; связать их можно потом.</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Добавить папку…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::EvidenceView</name>
        <message>
            <source>Attach to…</source>
            <translation>Приложить к…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::EvidenceViewer</name>
        <message>
            <source>Text of the file</source>
            <translation>Текст файла</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Сохранить копию…</translation>
        </message>
        <message>
            <source>No item</source>
            <translation>Ничего не выбрано</translation>
        </message>
        <message>
            <source>Covered: this may be distressing. Space shows it.</source>
            <translation>Закрыто: может быть тяжело видеть. Пробел показывает.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>Sealed. The journal keeps who opened it and when.</source>
            <translation>Зашифровано. В журнале останется, кто и когда открыл.</translation>
        </message>
        <message>
            <source>… the first %1 of %2 are shown.</source>
            <translation>… показаны первые %1 из %2.</translation>
        </message>
        <message>
            <source>This item has no file in the notebook.</source>
            <translation>У этого доказательства нет файла в тетради.</translation>
        </message>
        <message>
            <source>Sound and film cannot be played here yet. A copy can be saved outside the notebook; the journal keeps that it was made.</source>
            <translation>Звук и видео здесь пока не воспроизводятся. Можно сохранить копию вне тетради; в журнале останется запись об этом.</translation>
        </message>
        <message>
            <source>This kind of file (%1) cannot be shown here. A copy can be saved outside the notebook; the journal keeps that it was made.</source>
            <translation>Файл такого вида (%1) здесь показать нельзя. Можно сохранить копию вне тетради; в журнале останется запись об этом.</translation>
        </message>
        <message>
            <source>Show what is covered</source>
            <translation>Показать закрытое</translation>
        </message>
        <message>
            <source>The file: %1</source>
            <translation>Файл: %1</translation>
        </message>
        <message>
            <source>… long lines are broken here; in the file they are not.</source>
            <translation>… длинные строки здесь разорваны; в файле они целы.</translation>
        </message>
        <message>
            <source>Nobody has said yet what this picture shows. Is it hard to look at?</source>
            <translation>Никто ещё не сказал, что на этом снимке. На него тяжело смотреть?</translation>
        </message>
        <message>
            <source>Yes, keep it covered</source>
            <translation>Да, держать закрытым</translation>
        </message>
        <message>
            <source>No, it can be shown</source>
            <translation>Нет, можно показывать</translation>
        </message>
        <message>
            <source>Covered: nobody has said yet what this picture shows, and it may be distressing. Space shows it.</source>
            <translation>Закрыто: никто ещё не сказал, что на этом снимке, он может быть тяжёлым. Пробел покажет его.</translation>
        </message>
        <message>
            <source>Letters read as</source>
            <translation>Буквы прочитаны как</translation>
        </message>
        <message>
            <source>Guessed from the letters. If they look wrong, choose another; the file stays as it is.</source>
            <translation>Угадано по буквам. Если они выглядят неверно, выберите другое; файл не меняется.</translation>
        </message>
        <message>
            <source>Chosen by you; the program would read it as %1.</source>
            <translation>Выбрано вами; программа прочла бы как %1.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportDryRun</name>
        <message>
            <source>Dry run</source>
            <translation>Пробный прогон</translation>
        </message>
        <message>
            <source>Nothing is written yet. About %1 would be sealed. Return on a line opens its record.</source>
            <translation>Пока ничего не записано. В пакете было бы около %1. Enter на строке открывает её запись.</translation>
        </message>
        <message>
            <source>Nothing is written yet. Return on a line opens its record.</source>
            <translation>Пока ничего не записано. Enter на строке открывает её запись.</translation>
        </message>
        <message numerus="yes">
            <source>%n go</source>
            <translation>
                <numerusform>будет передана %n запись</numerusform>
                <numerusform>будут переданы %n записи</numerusform>
                <numerusform>будет передано %n записей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need redaction and stay</source>
            <translation>
                <numerusform>в %n записи нужно скрыть часть, она остаётся</numerusform>
                <numerusform>в %n записях нужно скрыть часть, они остаются</numerusform>
                <numerusform>в %n записях нужно скрыть часть, они остаются</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay</source>
            <translation>
                <numerusform>%n запись остаётся</numerusform>
                <numerusform>%n записи остаются</numerusform>
                <numerusform>%n записей остаются</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>all</source>
            <translation>всё</translation>
        </message>
        <message>
            <source>what goes</source>
            <translation>что передаётся</translation>
        </message>
        <message>
            <source>what needs redaction</source>
            <translation>где нужно скрыть часть</translation>
        </message>
        <message>
            <source>what stays</source>
            <translation>что остаётся</translation>
        </message>
        <message>
            <source>What goes and what stays</source>
            <translation>Что передаётся и что остаётся</translation>
        </message>
        <message>
            <source>A draft never goes. Final records are frozen: later changes are amendments, shown beside them with their reason. Which of these are finalised? What then goes is said by the dry run, which is made anew.</source>
            <translation>Черновик никогда не передаётся. Завершённые записи больше не меняются: дальше возможны только поправки, они видны рядом вместе с причиной. Какие из этих завершить? Что тогда будет передано, покажет пробный прогон: он будет сделан заново.</translation>
        </message>
        <message numerus="yes">
            <source>Finalise drafts (%n)…</source>
            <translation>
                <numerusform>Завершить черновики (%n)…</numerusform>
                <numerusform>Завершить черновики (%n)…</numerusform>
                <numerusform>Завершить черновики (%n)…</numerusform>
            </translation>
        </message>
        <message>
            <source>Names and contacts do not leave in this version, not even of those who agreed to it; that consent is kept. People appear under pseudonyms.</source>
            <translation>Имена и контакты в этой версии не передаются, даже если человек на это согласился; его согласие хранится. Люди обозначены псевдонимами.</translation>
        </message>
        <message>
            <source>Names are closed: nobody can see whether one stands unmarked.</source>
            <translation>Имена закрыты: нельзя увидеть, нет ли неотмеченных.</translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) still stand unmarked: say of each what it is.</source>
            <translation>
                <numerusform>%n имя ещё не отмечено: скажите, что это.</numerusform>
                <numerusform>%n имени ещё не отмечены: скажите о каждом, что это.</numerusform>
                <numerusform>%n имён ещё не отмечены: скажите о каждом, что это.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportSeal</name>
        <message>
            <source>✓ Sealed</source>
            <translation>✓ Запечатано</translation>
        </message>
        <message>
            <source>Sealing…</source>
            <translation>Запечатывается…</translation>
        </message>
        <message>
            <source>Hand over all these files together. Then read the digest out to the recipient, on another way than the files take: it proves that nothing was exchanged.</source>
            <translation>Передайте все эти файлы вместе. Затем прочтите получателю контрольную сумму вслух — другим путём, чем идут файлы: она доказывает, что ничего не подменили.</translation>
        </message>
        <message>
            <source>Everything is checked once more while it is sealed. A cancel leaves nothing behind.</source>
            <translation>При запечатывании всё проверяется ещё раз. Если отменить, ничего не останется.</translation>
        </message>
        <message>
            <source>Progress of sealing</source>
            <translation>Ход запечатывания</translation>
        </message>
        <message>
            <source>Digest to read out</source>
            <translation>Контрольная сумма — прочесть вслух</translation>
        </message>
        <message>
            <source>Digest %1</source>
            <translation>Контрольная сумма %1</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
        <message>
            <source>Open the record of this hand-over</source>
            <translation>Открыть запись об этой передаче</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportWhat</name>
        <message>
            <source>Pick at least one record.</source>
            <translation>Выберите хотя бы одну запись.</translation>
        </message>
        <message>
            <source>Say what to search for.</source>
            <translation>Скажите, что искать.</translation>
        </message>
        <message numerus="yes">
            <source>%n picked</source>
            <translation>
                <numerusform>выбрана %n</numerusform>
                <numerusform>выбраны %n</numerusform>
                <numerusform>выбрано %n</numerusform>
            </translation>
        </message>
        <message>
            <source>everything</source>
            <translation>всё</translation>
        </message>
        <message>
            <source>What shall be handed over?</source>
            <translation>Что передать?</translation>
        </message>
        <message>
            <source>What a record rests on comes along: its passages, links and the codes of people. Consent decides on each of them.</source>
            <translation>То, на что опирается запись, идёт вместе с ней: отрывки, связи и коды людей. О каждой решает согласие.</translation>
        </message>
        <message>
            <source>Everything that consent allows</source>
            <translation>Всё, что разрешает согласие</translation>
        </message>
        <message>
            <source>Picked records</source>
            <translation>Выбранные записи</translation>
        </message>
        <message>
            <source>What a search finds</source>
            <translation>Что найдёт поиск</translation>
        </message>
        <message>
            <source>Code of a record</source>
            <translation>Код записи</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportWhere</name>
        <message>
            <source>Where the bundle goes</source>
            <translation>Куда положить пакет</translation>
        </message>
        <message>
            <source>There is not enough room: about %1 are needed.</source>
            <translation>Не хватает места: нужно около %1.</translation>
        </message>
        <message>
            <source>This is the notebook's own folder. Choose another.</source>
            <translation>Это папка самой тетради. Выберите другую.</translation>
        </message>
        <message>
            <source>Choose a folder.</source>
            <translation>Выберите папку.</translation>
        </message>
        <message>
            <source>Where?</source>
            <translation>Куда?</translation>
        </message>
        <message>
            <source>Best a medium that is handed over itself. The files are sealed: only the recipient opens them, not even you.</source>
            <translation>Лучше всего — носитель, который и передадут. Файлы запечатаны: откроет их только получатель, даже не вы.</translation>
        </message>
        <message>
            <source>No folder chosen</source>
            <translation>Папка не выбрана</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Выбрать папку…</translation>
        </message>
        <message>
            <source>%1 free</source>
            <translation>свободно %1</translation>
        </message>
        <message>
            <source>This folder is copied elsewhere by %1: its provider would learn of the bundle and its size.</source>
            <translation>Эту папку копирует %1: его владелец узнал бы о пакете и его размере.</translation>
        </message>
        <message>
            <source>This folder lies on another computer: who runs it would learn of the bundle and its size.</source>
            <translation>Эта папка лежит на другом компьютере: его хозяин узнал бы о пакете и его размере.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportWhom</name>
        <message>
            <source>✓ verified key</source>
            <translation>✓ проверенный ключ</translation>
        </message>
        <message>
            <source>no key that is verified and valid today</source>
            <translation>нет ключа, который проверен и действует сегодня</translation>
        </message>
        <message>
            <source>no key yet</source>
            <translation>ключа ещё нет</translation>
        </message>
        <message>
            <source>There is no recipient yet. Add one on the page of bundles, with its verified key.</source>
            <translation>Получателей ещё нет. Добавьте получателя на странице пакетов вместе с проверенным ключом.</translation>
        </message>
        <message>
            <source>This recipient has no key. Add its key on the page of bundles.</source>
            <translation>У этого получателя нет ключа. Добавьте ключ на странице пакетов.</translation>
        </message>
        <message>
            <source>Its key is not verified or no longer valid. Verify it, or say why it shall be used.</source>
            <translation>Его ключ не проверен или уже не действует. Проверьте ключ или скажите, почему его всё же взять.</translation>
        </message>
        <message>
            <source>For whom?</source>
            <translation>Для кого?</translation>
        </message>
        <message>
            <source>The bundle is sealed for this recipient alone. Consent is looked up for it and for its kind.</source>
            <translation>Пакет запечатывается только для этого получателя. Учитывается согласие о нём самом и о получателях этого вида.</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>Получатель</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>Для чего</translation>
        </message>
        <message>
            <source>Why an unverified key shall be used</source>
            <translation>Почему взять непроверенный ключ</translation>
        </message>
        <message>
            <source>It stands in the journal and in the bundle.</source>
            <translation>Это останется в журнале и в пакете.</translation>
        </message>
        <message>
            <source>From: your organisation, as the bundle names it</source>
            <translation>От кого: ваша организация, как её назовёт пакет</translation>
        </message>
        <message>
            <source>The recipient reads it, and so does anyone the bundle is shown to. Left empty, the bundle names nobody. Kept for the next one.</source>
            <translation>Это прочтёт получатель и каждый, кому покажут пакет. Если оставить пустым, пакет никого не назовёт. Запоминается для следующего.</translation>
        </message>
        <message>
            <source>Reading the list of recipients…</source>
            <translation>Читается список получателей…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportWizard</name>
        <message>
            <source>Wait for the dry run.</source>
            <translation>Дождитесь пробного прогона.</translation>
        </message>
        <message>
            <source>Nothing goes to this recipient. The table says why.</source>
            <translation>Этому получателю ничего не передаётся. Почему — сказано в таблице.</translation>
        </message>
        <message>
            <source>Dry run</source>
            <translation>Пробный прогон</translation>
        </message>
        <message>
            <source>Sealing a bundle</source>
            <translation>Запечатывание пакета</translation>
        </message>
        <message>
            <source>1. What</source>
            <translation>1. Что</translation>
        </message>
        <message>
            <source>2. For whom</source>
            <translation>2. Для кого</translation>
        </message>
        <message>
            <source>3. Dry run</source>
            <translation>3. Пробный прогон</translation>
        </message>
        <message>
            <source>4. Where</source>
            <translation>4. Куда</translation>
        </message>
        <message>
            <source>5. Seal</source>
            <translation>5. Запечатать</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>пока никого</translation>
        </message>
        <message numerus="yes">
            <source>%n go</source>
            <translation>
                <numerusform>%n запись</numerusform>
                <numerusform>%n записи</numerusform>
                <numerusform>%n записей</numerusform>
            </translation>
        </message>
        <message>
            <source>to do</source>
            <translation>впереди</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>выбрано</translation>
        </message>
        <message>
            <source>done</source>
            <translation>готово</translation>
        </message>
        <message>
            <source>Steps of the export</source>
            <translation>Шаги передачи</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>Запечатать</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Далее</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Выйти</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FactList</name>
        <message>
            <source>Unlink the chosen fact from its words</source>
            <translation>Отвязать выбранный факт от слов</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Open: %1, %2</source>
            <translation>Открыть: %1, %2</translation>
        </message>
        <message>
            <source>Unlink</source>
            <translation>Отвязать</translation>
        </message>
        <message>
            <source>Unlink from these words: %1, %2</source>
            <translation>Отвязать от этих слов: %1, %2</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FieldFrame</name>
        <message>
            <source>A hand-over will ask this. Once the record is final, an answer takes an amendment.</source>
            <translation>При передаче об этом спросят. Когда запись завершена, для ответа нужна поправка.</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <translation>Источник: %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FileEditor</name>
        <message>
            <source>%1: choose a file</source>
            <translation>%1: выбрать файл</translation>
        </message>
        <message>
            <source>Sealed file that is not here</source>
            <translation>Файла здесь нет</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Выбрать файл…</translation>
        </message>
        <message>
            <source>Another file…</source>
            <translation>Другой файл…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FinaliseDialog</name>
        <message>
            <source>Finalise</source>
            <translation>Завершить</translation>
        </message>
        <message>
            <source>Space chooses or leaves out. Return on a line opens its record; what still needs answers cannot be chosen.</source>
            <translation>Пробел выбирает и снимает выбор. Enter на строке открывает запись; то, где ещё нужны ответы, выбрать нельзя.</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>Черновики</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) still needed</source>
            <translation>
                <numerusform>нужен ещё %n ответ</numerusform>
                <numerusform>нужно ещё %n ответа</numerusform>
                <numerusform>нужно ещё %n ответов</numerusform>
            </translation>
        </message>
        <message>
            <source>has changes that are not saved</source>
            <translation>есть несохранённые изменения</translation>
        </message>
        <message numerus="yes">
            <source>Finalise %n record(s)</source>
            <translation>
                <numerusform>Завершить %n запись</numerusform>
                <numerusform>Завершить %n записи</numerusform>
                <numerusform>Завершить %n записей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Finalise it and %n more</source>
            <translation>
                <numerusform>Завершить её и ещё %n</numerusform>
                <numerusform>Завершить её и ещё %n</numerusform>
                <numerusform>Завершить её и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Finalise it alone</source>
            <translation>Завершить только её</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FindBar</name>
        <message>
            <source>Find in the text</source>
            <translation>Найти в тексте</translation>
        </message>
        <message>
            <source>The one before</source>
            <translation>Предыдущее место</translation>
        </message>
        <message>
            <source>The next one</source>
            <translation>Следующее место</translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>ничего не найдено</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FormCard</name>
        <message>
            <source>Names and contacts are closed now. They are kept and are not shown.</source>
            <translation>Имена и контакты сейчас закрыты. Они хранятся, но не показаны.</translation>
        </message>
        <message>
            <source>nothing needed is missing</source>
            <translation>всё нужное заполнено</translation>
        </message>
        <message>
            <source>%1 of %2 needed answers given</source>
            <translation>заполнено %1 из %2 нужных</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::HistoryView</name>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>Новое значение</translation>
        </message>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>Show whole, or restore…</source>
            <translation>Показать целиком или вернуть…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::HomePage</name>
        <message>
            <source>Home</source>
            <translation>Главная</translation>
        </message>
        <message>
            <source>In this notebook</source>
            <translation>В этой тетради</translation>
        </message>
        <message>
            <source>Nothing is written yet</source>
            <translation>Пока ничего не записано</translation>
        </message>
        <message>
            <source>Begin with what somebody has to tell. Everything else can come later, in any order.</source>
            <translation>Начните с того, что человек хочет рассказать. Всё остальное может прийти потом, в любом порядке.</translation>
        </message>
        <message>
            <source>Take down a testimony</source>
            <translation>Записать свидетельство</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Добавить человека</translation>
        </message>
        <message>
            <source>Add a recipient of bundles</source>
            <translation>Добавить получателя пакетов</translation>
        </message>
        <message>
            <source>Safety and consent, the person, the narrative, then the facts in it</source>
            <translation>Безопасность и согласие, человек, рассказ, затем факты в нём</translation>
        </message>
        <message>
            <source>A witness, a person harmed, somebody responsible</source>
            <translation>Свидетель, пострадавший, причастный</translation>
        </message>
        <message>
            <source>An organisation that may receive evidence, and its verified key</source>
            <translation>Организация, которой можно передать доказательства, и её проверенный ключ</translation>
        </message>
        <message>
            <source>new</source>
            <translation>новое</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Edits not saved yet</source>
            <translation>Несохранённые правки</translation>
        </message>
        <message>
            <source>None. What is typed is sealed at once and would wait here.</source>
            <translation>Нет. Набранное сразу шифруется; несохранённое ждало бы здесь.</translation>
        </message>
        <message>
            <source>Testimonies not finalised</source>
            <translation>Незавершённые свидетельства</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>Нет.</translation>
        </message>
        <message>
            <source>Consents that end within 90 days</source>
            <translation>Согласия, которые истекают в ближайшие 90 дней</translation>
        </message>
        <message>
            <source>None. Ask again in time: after its day nothing goes out.</source>
            <translation>Нет. Спрашивайте снова вовремя: после последнего дня по согласию ничего не передаётся.</translation>
        </message>
        <message>
            <source>Evidence that belongs to no record</source>
            <translation>Доказательства без записи</translation>
        </message>
        <message>
            <source>None. Files can be added before there is a testimony; they wait here.</source>
            <translation>Нет. Файлы можно добавить до свидетельства; они ждут здесь.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ImageView</name>
        <message>
            <source>Zoom in</source>
            <translation>Увеличить снимок</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Уменьшить снимок</translation>
        </message>
        <message>
            <source>Fit the picture to its room</source>
            <translation>Показать снимок целиком</translation>
        </message>
        <message>
            <source>Turn the picture</source>
            <translation>Повернуть снимок</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::IntakeDialog</name>
        <message>
            <source>Files added</source>
            <translation>Добавленные файлы</translation>
        </message>
        <message>
            <source>Added: %1 of %2.</source>
            <translation>Добавлено: %1 из %2.</translation>
        </message>
        <message>
            <source>The originals were only read and still lie where they were:
%1</source>
            <translation>Оригиналы только прочитаны и лежат там, где были:
%1</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Not added, and why</source>
            <translation>Не добавлено и почему</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ItemSection</name>
        <message>
            <source>Saving a copy</source>
            <translation>Сохраняется копия</translation>
        </message>
        <message>
            <source>File and custody</source>
            <translation>Файл и хранение</translation>
        </message>
        <message>
            <source>Save a copy outside the notebook</source>
            <translation>Сохранить копию вне тетради</translation>
        </message>
        <message>
            <source>The copy is not sealed: whoever finds it can read it, and no consent is looked up for it. What is meant for a recipient goes as a bundle. The journal keeps who made the copy, and why.</source>
            <translation>Копия не запечатана: прочтёт её каждый, кто найдёт, и согласия для неё не проверяются. Получателю передают пакет. Журнал хранит, кто сделал копию и зачем.</translation>
        </message>
        <message>
            <source>Choose where…</source>
            <translation>Выбрать куда…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::JournalModel</name>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Запись</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Номер</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::JournalPage</name>
        <message>
            <source>Open %1</source>
            <translation>Открыть: %1</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Устройство</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Проверяется…</translation>
        </message>
        <message>
            <source>Verifying the journal</source>
            <translation>Проверка журнала</translation>
        </message>
        <message>
            <source>✓ All %1 entries hold</source>
            <translation>✓ Все записи журнала верны: %1</translation>
        </message>
        <message numerus="yes">
            <source>✗ %n entries do not hold</source>
            <translation>
                <numerusform>✗ %n запись неверна</numerusform>
                <numerusform>✗ %n записи неверны</numerusform>
                <numerusform>✗ %n записей неверны</numerusform>
            </translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Журнал</translation>
        </message>
        <message numerus="yes">
            <source>%n entries. Nothing is ever overwritten: each change stays here, signed.</source>
            <translation>
                <numerusform>%n запись журнала. Ничего не переписывается: каждое изменение остаётся здесь, подписанное.</numerusform>
                <numerusform>%n записи журнала. Ничего не переписывается: каждое изменение остаётся здесь, подписанное.</numerusform>
                <numerusform>%n записей журнала. Ничего не переписывается: каждое изменение остаётся здесь, подписанное.</numerusform>
            </translation>
        </message>
        <message>
            <source>Code of a record</source>
            <translation>Код записи</translation>
        </message>
        <message>
            <source>Only entries of this record: its code</source>
            <translation>Только об этой записи: её код</translation>
        </message>
        <message>
            <source>Verify all</source>
            <translation>Проверить всё</translation>
        </message>
        <message>
            <source>Entries of the journal</source>
            <translation>Записи журнала</translation>
        </message>
        <message>
            <source>Signed state of the journal</source>
            <translation>Подписанное состояние журнала</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>Закреплено</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s)</source>
            <translation>
                <numerusform>%n значение</numerusform>
                <numerusform>%n значения</numerusform>
                <numerusform>%n значений</numerusform>
            </translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Номер</translation>
        </message>
        <message>
            <source>Digest of the entry</source>
            <translation>Контрольная сумма записи журнала</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::LinkEditor</name>
        <message>
            <source>Show: %1</source>
            <translation>Показать: %1</translation>
        </message>
        <message>
            <source>Show this record</source>
            <translation>Показать эту запись</translation>
        </message>
        <message>
            <source>Record that is not here</source>
            <translation>Записи здесь нет</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Выбрать</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::LinksEditor</name>
        <message>
            <source>Link</source>
            <translation>Связать</translation>
        </message>
        <message>
            <source>Record that is not here</source>
            <translation>Записи здесь нет</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::LinksView</name>
        <message>
            <source>Record</source>
            <translation>Запись</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Links here by</source>
            <translation>Связано полем</translation>
        </message>
        <message>
            <source>Nothing points at this record yet.</source>
            <translation>На эту запись пока ничего не ссылается.</translation>
        </message>
        <message>
            <source>Linked records</source>
            <translation>Связанные записи</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::LockScreen</name>
        <message>
            <source>Locked</source>
            <translation>Заблокировано</translation>
        </message>
        <message>
            <source>Work that was begun is still running. What is open closes as soon as it ends; until then its keys are in memory.</source>
            <translation>Начатая работа ещё идёт. Тетрадь закроется, как только она закончится; до тех пор ключи остаются в памяти.</translation>
        </message>
        <message>
            <source>Stop the work and close now</source>
            <translation>Прервать работу и закрыть сейчас</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Ход работы</translation>
        </message>
        <message>
            <source>Names are being closed</source>
            <translation>Имена закрываются</translation>
        </message>
        <message>
            <source>Work that was begun is still running, and may read names. They close as soon as it ends; then the notebook is shown again.</source>
            <translation>Начатая работа ещё идёт и может читать имена. Они закроются, как только она закончится; затем тетрадь снова появится.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::LookBar</name>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Вид</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::MainWindow</name>
        <message>
            <source>Show all shortcuts</source>
            <translation>Показать все сочетания клавиш</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>Закрыть окно</translation>
        </message>
        <message>
            <source>Notebook</source>
            <translation>Тетрадь</translation>
        </message>
        <message>
            <source>Something you typed could not be written to the disk and is in memory only. Close and lose it?</source>
            <translation>Часть введённого не удалось записать на диск, она есть только в памяти. Закрыть и потерять её?</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>Закрыть и потерять</translation>
        </message>
        <message>
            <source>Something went wrong that should not have. What you typed was sealed, and the window goes on.</source>
            <translation>Произошла непредвиденная ошибка. Введённое зашифровано и сохранено, работу можно продолжать.</translation>
        </message>
        <message>
            <source>Something went wrong that should not have. What you typed is in memory only; writing it is tried again.</source>
            <translation>Произошла непредвиденная ошибка. Введённое есть только в памяти; запись повторяется.</translation>
        </message>
        <message>
            <source>Opening names</source>
            <translation>Открываются имена</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::MeasuredEditor</name>
        <message>
            <source>%1: copy</source>
            <translation>%1: копировать</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::MessageBar</name>
        <message>
            <source>Dismiss</source>
            <translation>Скрыть</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::NamesDialog</name>
        <message>
            <source>Open names</source>
            <translation>Открыть имена</translation>
        </message>
        <message>
            <source>Names and contacts are shown again, in the whole window. They open with the recovery key that opened the notebook.</source>
            <translation>Имена и контакты снова будут видны во всём окне. Их открывает ключ восстановления, которым открыли тетрадь.</translation>
        </message>
        <message>
            <source>Names and contacts are shown again, in the whole window. They open with the passphrase that opened the notebook.</source>
            <translation>Имена и контакты снова будут видны во всём окне. Их открывает парольная фраза, которой открыли тетрадь.</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>Ключ восстановления</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Making the key from the passphrase. This takes a moment on purpose.</source>
            <translation>Из парольной фразы делается ключ. Это нарочно занимает некоторое время.</translation>
        </message>
        <message numerus="yes">
            <source>Wait %n s</source>
            <translation>
                <numerusform>Подождите %n с</numerusform>
                <numerusform>Подождите %n с</numerusform>
                <numerusform>Подождите %n с</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::NarrativeEditor</name>
        <message>
            <source>Copy with names…</source>
            <translation>Копировать с именами…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::NarrativeSection</name>
        <message>
            <source>Make a fact of the selected words</source>
            <translation>Сделать факт из выделенных слов</translation>
        </message>
        <message>
            <source>Facts from these words</source>
            <translation>Факты из этих слов</translation>
        </message>
        <message>
            <source>Nothing yet. Let the person speak; facts can be marked afterwards.</source>
            <translation>Пока ничего. Дайте человеку говорить; факты можно отметить потом.</translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>не начато</translation>
        </message>
        <message>
            <source>begun</source>
            <translation>начато</translation>
        </message>
        <message numerus="yes">
            <source>%n fact(s)</source>
            <translation>
                <numerusform>%n факт</numerusform>
                <numerusform>%n факта</numerusform>
                <numerusform>%n фактов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n слово</numerusform>
                <numerusform>%n слова</numerusform>
                <numerusform>%n слов</numerusform>
            </translation>
        </message>
        <message>
            <source>Select words, %1 makes a fact · %2 names a person</source>
            <translation>Выделите слова, %1 — факт · %2 — человек</translation>
        </message>
        <message>
            <source>Link it again</source>
            <translation>Привязать снова</translation>
        </message>
        <message>
            <source>Unlinked: %1. Its record stays.</source>
            <translation>Отвязано: %1. Запись осталась.</translation>
        </message>
        <message>
            <source>Its words are in the text no more: “%1”</source>
            <translation>Этих слов в тексте больше нет: «%1»</translation>
        </message>
        <message>
            <source>Unlink</source>
            <translation>Отвязать</translation>
        </message>
        <message>
            <source>This link is final: it is taken back with a reason only, the history keeps both, and what rests on it says so.</source>
            <translation>Эта связь завершена: её снимают только с причиной, история хранит и то и другое, а записи, которые на неё опираются, об этом скажут.</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>Найти в тексте</translation>
        </message>
        <message>
            <source>The next one found</source>
            <translation>Следующее найденное</translation>
        </message>
        <message>
            <source>The one found before</source>
            <translation>Предыдущее найденное</translation>
        </message>
        <message>
            <source>Copy where the selected words stand</source>
            <translation>Копировать, где стоят выделенные слова</translation>
        </message>
        <message>
            <source>Select the words to be cited</source>
            <translation>Выделите слова, на которые нужна ссылка</translation>
        </message>
        <message>
            <source>Copied: where the words stand, without them and without a name</source>
            <translation>Скопировано: где стоят слова, без них самих и без имён</translation>
        </message>
        <message>
            <source>Select words, %1 makes a fact · %2 copies where they stand</source>
            <translation>Выделите слова, %1 — факт · %2 — ссылка на место</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::NoteEditor</name>
        <message>
            <source>Name a person in the text</source>
            <translation>Назвать человека в тексте</translation>
        </message>
        <message>
            <source>person</source>
            <translation>человек</translation>
        </message>
        <message>
            <source>Whom do these words name?</source>
            <translation>Кого называют эти слова?</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::Outside</name>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>Verify a bundle</source>
            <translation>Проверить пакет</translation>
        </message>
        <message>
            <source>Every digest, signature and proof is checked. Nothing is unpacked to disk.</source>
            <translation>Проверяется каждая контрольная сумма, каждая подпись и каждое подтверждение из журнала. На диск ничего не распаковывается.</translation>
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
            <translation>Файл со своими видами записей</translation>
        </message>
        <message>
            <source>Files of the catalogue (*.toml)</source>
            <translation>Файлы каталога (*.toml)</translation>
        </message>
        <message>
            <source>✓ Taken in. The new forms are there when the notebook is opened again: lock it (Ctrl+L) and open it.</source>
            <translation>✓ Принято. Новые формы появятся, когда тетрадь откроют снова: заблокируйте её (Ctrl+L) и откройте.</translation>
        </message>
        <message>
            <source>Kinds of your own</source>
            <translation>Свои виды записей</translation>
        </message>
        <message>
            <source>If you document what has no form here – shelling, attacks on hospitals – a file can bring forms, fields and words of your own. How to write one stands in docs/own-kinds.md.</source>
            <translation>Если вы документируете то, для чего здесь нет формы — обстрелы, удары по больницам, — файл может добавить свои формы, поля и слова. Как его написать, сказано в docs/own-kinds.md.</translation>
        </message>
        <message>
            <source>Add a file…</source>
            <translation>Добавить файл…</translation>
        </message>
        <message>
            <source>Add a file with kinds of your own</source>
            <translation>Добавить файл со своими видами записей</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::PassphraseEdit</name>
        <message>
            <source>Show what is typed</source>
            <translation>Показать набранное</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::PassphraseHint</name>
        <message>
            <source>Caps Lock is on</source>
            <translation>Включён Caps Lock</translation>
        </message>
        <message>
            <source>Latin letters are typed</source>
            <translation>Набираются латинские буквы</translation>
        </message>
        <message>
            <source>Cyrillic letters are typed</source>
            <translation>Набирается кириллица</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::PagesView</name>
        <message>
            <source>Previous page</source>
            <translation>Предыдущая страница</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Следующая страница</translation>
        </message>
        <message>
            <source>Page of the document</source>
            <translation>Страница документа</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Страница %1 из %2</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Снимок</translation>
        </message>
        <message>
            <source>Picture %1 of %2</source>
            <translation>Снимок %1 из %2</translation>
        </message>
        <message>
            <source>This PDF is locked with a password.</source>
            <translation>Этот PDF закрыт паролем.</translation>
        </message>
        <message>
            <source>This file is too large to be shown here.</source>
            <translation>Файл слишком велик, чтобы показать его здесь.</translation>
        </message>
        <message>
            <source>This PDF cannot be shown: it is damaged.</source>
            <translation>Этот PDF показать нельзя: он повреждён.</translation>
        </message>
        <message>
            <source>This picture cannot be decoded: it is damaged, or larger than is safe to open.</source>
            <translation>Снимок не удаётся разобрать: он повреждён или больше, чем безопасно открывать.</translation>
        </message>
        <message>
            <source>A part of this picture is missing: the file is cut off or damaged.</source>
            <translation>Часть снимка отсутствует: файл обрезан или повреждён.</translation>
        </message>
        <message>
            <source>Shown reduced: the file has more detail than is safe to open.</source>
            <translation>Показано в уменьшенном виде: подробностей в файле больше, чем безопасно открывать.</translation>
        </message>
        <message>
            <source>This document has form fields. What stands in them is not shown.</source>
            <translation>В этом документе есть поля формы. Что в них написано, не показано.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::PeoplePage</name>
        <message>
            <source>Nobody yet</source>
            <translation>Пока никого</translation>
        </message>
        <message>
            <source>Everyone who acts, suffers or saw something. Names lie in a compartment of their own; lists and bundles show codes.</source>
            <translation>Все, кто действовал, пострадал или что-то видел. Имена хранятся отдельно, под своим ключом; в списках и пакетах — коды.</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Добавить человека</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::PersonView</name>
        <message>
            <source>Names are closed</source>
            <translation>Имена закрыты</translation>
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
            <translation>радиус, м</translation>
        </message>
        <message>
            <source>%1: latitude and longitude</source>
            <translation>%1: широта и долгота</translation>
        </message>
        <message>
            <source>%1: radius in metres</source>
            <translation>%1: радиус в метрах</translation>
        </message>
        <message>
            <source>A latitude and a longitude are needed</source>
            <translation>Нужны широта и долгота</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::Rail</name>
        <message>
            <source>Sections</source>
            <translation>Разделы</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ReasonDialog</name>
        <message>
            <source>Why?</source>
            <translation>Почему?</translation>
        </message>
        <message>
            <source>Another reason</source>
            <translation>Другая причина</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Выберите</translation>
        </message>
        <message>
            <source>In your own words, without names</source>
            <translation>Своими словами, без имён</translation>
        </message>
        <message>
            <source>Why? In a few words, without names</source>
            <translation>Почему? В нескольких словах, без имён</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecipientPanel</name>
        <message>
            <source>withdrawn</source>
            <translation>отозван</translation>
        </message>
        <message>
            <source>✓ verified</source>
            <translation>✓ проверен</translation>
        </message>
        <message>
            <source>not verified</source>
            <translation>не проверен</translation>
        </message>
        <message>
            <source>Fingerprint, to be read out and compared</source>
            <translation>Отпечаток: прочесть вслух и сверить</translation>
        </message>
        <message>
            <source>Fingerprint %1</source>
            <translation>Отпечаток %1</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Nobody has said how it was verified</source>
            <translation>Никто не сказал, как его проверили</translation>
        </message>
        <message>
            <source>Valid until %1</source>
            <translation>Действует до %1</translation>
        </message>
        <message>
            <source>Withdraw this key</source>
            <translation>Отозвать этот ключ</translation>
        </message>
        <message>
            <source>Withdraw the key %1</source>
            <translation>Отозвать ключ %1</translation>
        </message>
        <message>
            <source>A new recipient</source>
            <translation>Новый получатель</translation>
        </message>
        <message>
            <source>An organisation that may receive bundles. Consent is asked for it by name, or for all of its kind.</source>
            <translation>Организация, которая может получать пакеты. Согласие спрашивают о ней самой или обо всех получателях этого вида.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Add a key</source>
            <translation>Добавить ключ</translation>
        </message>
        <message>
            <source>Public key (age1…)</source>
            <translation>Открытый ключ (age1…)</translation>
        </message>
        <message>
            <source>How it was verified</source>
            <translation>Как его проверили</translation>
        </message>
        <message>
            <source>For example: fingerprint read out on the telephone by someone whose voice we know. Bundles are sealed only for verified keys.</source>
            <translation>Например: отпечаток прочёл по телефону человек, чей голос мы знаем. Пакеты запечатываются только для проверенных ключей.</translation>
        </message>
        <message>
            <source>Add the key</source>
            <translation>Добавить ключ</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>Дайте название.</translation>
        </message>
        <message>
            <source>The recipient gets the same digits, without blanks, with: %1</source>
            <translation>Получатель получит те же цифры, без пробелов, командой: %1</translation>
        </message>
        <message>
            <source>QR code of the public key of %1, fingerprint %2</source>
            <translation>QR-код открытого ключа: %1, отпечаток %2</translation>
        </message>
        <message>
            <source>The public key as a code, to be scanned and compared face to face</source>
            <translation>Открытый ключ в виде кода: отсканировать и сверить при встрече</translation>
        </message>
        <message>
            <source>Fingerprint: %1</source>
            <translation>Отпечаток: %1</translation>
        </message>
        <message>
            <source>There is a recipient of this name already. Write what tells the two apart.</source>
            <translation>Получатель с таким названием уже есть. Напишите, чем они отличаются.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordForm</name>
        <message>
            <source>New, nothing to save yet</source>
            <translation>Новая запись, пока пустая</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>Сохранено %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordList</name>
        <message>
            <source>Code or title</source>
            <translation>Код или название</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Ничего не подходит</translation>
        </message>
        <message>
            <source>The filter looks at codes and titles. Names are found by the search above, while they are open.</source>
            <translation>Отбор смотрит на коды и названия. Имена находит поиск наверху, пока они открыты.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Показать все</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Все виды</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>Вид записи</translation>
        </message>
        <message>
            <source>Any state</source>
            <translation>Любое состояние</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>%1: new record</source>
            <translation>%1: новая запись</translation>
        </message>
        <message>
            <source>%1: filter the list</source>
            <translation>%1: отбор в списке</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordListModel</name>
        <message>
            <source>%1, unsaved</source>
            <translation>%1, не сохранено</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Изменено</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordPopup</name>
        <message>
            <source>Name, code or words</source>
            <translation>Имя, код или слова</translation>
        </message>
        <message>
            <source>Search records: %1</source>
            <translation>Поиск записей: %1</translation>
        </message>
        <message>
            <source>Records found: %1</source>
            <translation>Найденные записи: %1</translation>
        </message>
        <message>
            <source>New record</source>
            <translation>Новая запись</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>Новая запись: %1</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>Ничего не найдено.</translation>
        </message>
        <message>
            <source>Names are closed and were not searched; codes were.</source>
            <translation>Имена закрыты, и в них не искали; искали в кодах.</translation>
        </message>
        <message>
            <source>Nothing found. Enter makes a new record of these words.</source>
            <translation>Ничего не найдено. Enter создаст новую запись с этими словами.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordReading</name>
        <message>
            <source>Names and contacts are closed. They are kept, and are not shown.</source>
            <translation>Имена и контакты закрыты. Они сохранены, но не показываются.</translation>
        </message>
        <message>
            <source>Nothing is recorded under: %1.</source>
            <translation>Ничего не записано в разделах: %1.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Запись</translation>
        </message>
        <message>
            <source>a person</source>
            <translation>человек</translation>
        </message>
        <message>
            <source>a record that is not here</source>
            <translation>запись, которой здесь нет</translation>
        </message>
        <message>
            <source>note</source>
            <translation>пометка</translation>
        </message>
        <message>
            <source>asked, not known</source>
            <translation>спрашивали, не знает</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Не спрашивали</translation>
        </message>
        <message>
            <source>Nothing recorded</source>
            <translation>Не записано</translation>
        </message>
        <message>
            <source>Words it rests on</source>
            <translation>Слова, на которых это основано</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>отозвано</translation>
        </message>
        <message>
            <source>Show the whole text</source>
            <translation>Показать весь текст</translation>
        </message>
        <message>
            <source>Show all rows: %1</source>
            <translation>Показать все строки: %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordView</name>
        <message>
            <source>Steps</source>
            <translation>Шаги</translation>
        </message>
        <message>
            <source>Undo the last save</source>
            <translation>Отменить последнее сохранение</translation>
        </message>
        <message>
            <source>Throw the unsaved edit away</source>
            <translation>Отбросить несохранённое</translation>
        </message>
        <message>
            <source>Unsaved edit</source>
            <translation>Несохранённая правка</translation>
        </message>
        <message>
            <source>Throw away what is not saved in this record?</source>
            <translation>Отбросить то, что не сохранено в этой записи?</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Отбросить</translation>
        </message>
        <message>
            <source>Hand over in a bundle…</source>
            <translation>Передать в пакете…</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Отозвать…</translation>
        </message>
        <message>
            <source>%1: details</source>
            <translation>%1: подробности</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>Новая запись: %1</translation>
        </message>
        <message>
            <source>amending</source>
            <translation>вносится поправка</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Save the amendment…</source>
            <translation>Сохранить поправку…</translation>
        </message>
        <message>
            <source>Finalise</source>
            <translation>Завершить</translation>
        </message>
        <message>
            <source>Amend…</source>
            <translation>Внести поправку…</translation>
        </message>
        <message>
            <source>More…</source>
            <translation>Ещё…</translation>
        </message>
        <message>
            <source>A final record is frozen: later changes are amendments, shown beside it with their reason. Finalise %1?</source>
            <translation>Завершённая запись больше не меняется: дальше возможны только поправки, они видны рядом вместе с причиной. Завершить %1?</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>Внести поправку</translation>
        </message>
        <message>
            <source>The earlier version stays readable beside this one.</source>
            <translation>Прежняя версия остаётся рядом и читается.</translation>
        </message>
        <message>
            <source>Save the amendment</source>
            <translation>Сохранить поправку</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Отозвать</translation>
        </message>
        <message>
            <source>A withdrawn record is hidden from lists, search and exports, and kept sealed as proof of what was sent. What rests on it says so.</source>
            <translation>Отозванная запись скрыта из списков, поиска и пакетов и хранится в зашифрованном виде как подтверждение того, что было передано. Записи, которые на неё опираются, об этом скажут.</translation>
        </message>
        <message>
            <source>nothing missing</source>
            <translation>заполнено</translation>
        </message>
        <message>
            <source>%1 of %2 needed answers given</source>
            <translation>заполнено %1 из %2 нужных</translation>
        </message>
        <message>
            <source>These drafts belong to it, and a draft is never handed over. Finalise them with it:</source>
            <translation>К ней относятся эти черновики, а черновик никогда не передаётся. Завершить их вместе с ней:</translation>
        </message>
        <message>
            <source>%1: a saved row was changed or removed. The history keeps the earlier one, and your reason.</source>
            <translation>%1: сохранённая строка изменена или убрана. Прежняя останется в истории вместе с вашей причиной.</translation>
        </message>
        <message>
            <source>Correct what was saved</source>
            <translation>Исправить сохранённое</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>Сохранить исправление</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordWalk</name>
        <message>
            <source>Show the list beside it</source>
            <translation>Показать рядом список</translation>
        </message>
        <message>
            <source>The record before</source>
            <translation>Предыдущая запись</translation>
        </message>
        <message>
            <source>The record after</source>
            <translation>Следующая запись</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordsPage</name>
        <message>
            <source>Nothing chosen</source>
            <translation>Ничего не выбрано</translation>
        </message>
        <message>
            <source>Choose a record in the list, or begin a new one.</source>
            <translation>Выберите запись в списке или начните новую.</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Записи</translation>
        </message>
        <message>
            <source>No records yet</source>
            <translation>Записей пока нет</translation>
        </message>
        <message>
            <source>Choose a kind above, and begin the first one.</source>
            <translation>Выберите вид наверху и начните первую запись.</translation>
        </message>
        <message>
            <source>New record</source>
            <translation>Новая запись</translation>
        </message>
        <message>
            <source>None yet: %1</source>
            <translation>Пока нет: %1</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>Новая запись: %1</translation>
        </message>
        <message>
            <source>The record alone, or beside its list</source>
            <translation>Только запись или рядом со списком</translation>
        </message>
        <message>
            <source>The record before</source>
            <translation>Предыдущая запись</translation>
        </message>
        <message>
            <source>The record after</source>
            <translation>Следующая запись</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecoveryPanel</name>
        <message>
            <source>Recovery key</source>
            <translation>Ключ восстановления</translation>
        </message>
        <message>
            <source>It opens the notebook when the passphrase is forgotten. It is shown only now. Write it down on paper and keep it far from this computer.</source>
            <translation>Он открывает тетрадь, если парольная фраза забыта. Он показывается только сейчас. Запишите его на бумаге и храните вдали от этого компьютера.</translation>
        </message>
        <message>
            <source>Recovery key: %1</source>
            <translation>Ключ восстановления: %1</translation>
        </message>
        <message>
            <source>A saved file is a key lying about: save it only to a medium that you lock away, and print from there.</source>
            <translation>Сохранённый файл — это ключ, лежащий на виду: сохраняйте его только на носитель, который запрёте, и печатайте с него.</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Сохранить как PDF…</translation>
        </message>
        <message>
            <source>Group %1</source>
            <translation>Группа %1</translation>
        </message>
        <message>
            <source>Go on without</source>
            <translation>Продолжить без него</translation>
        </message>
        <message>
            <source>Save the recovery key</source>
            <translation>Сохранить ключ восстановления</translation>
        </message>
        <message>
            <source>This is not what stands in that group of the key. Look at your copy, or have the key shown again.</source>
            <translation>В этой группе ключа стоит не это. Посмотрите в свою копию или покажите ключ ещё раз.</translation>
        </message>
        <message>
            <source>I have written it down</source>
            <translation>Ключ записан</translation>
        </message>
        <message>
            <source>Show the key again</source>
            <translation>Показать ключ ещё раз</translation>
        </message>
        <message>
            <source>The key is hidden now. Type these two groups of it from your copy</source>
            <translation>Теперь ключ скрыт. Наберите две его группы из своей копии</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ReviewView</name>
        <message>
            <source>Review</source>
            <translation>Проверка</translation>
        </message>
        <message>
            <source>, row %1</source>
            <translation>, строка %1</translation>
        </message>
        <message numerus="yes">
            <source>%n to fill</source>
            <translation>
                <numerusform>осталось %n</numerusform>
                <numerusform>осталось %n</numerusform>
                <numerusform>осталось %n</numerusform>
            </translation>
        </message>
        <message>
            <source>ready</source>
            <translation>готово</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) needed before this can be finalised</source>
            <translation>
                <numerusform>Чтобы завершить, нужен ещё %n ответ</numerusform>
                <numerusform>Чтобы завершить, нужны ещё %n ответа</numerusform>
                <numerusform>Чтобы завершить, нужно ещё %n ответов</numerusform>
            </translation>
        </message>
        <message>
            <source>All that is needed is there. The checks below ask for a look.</source>
            <translation>Всё нужное есть. Посмотрите замечания ниже.</translation>
        </message>
        <message>
            <source>All that is needed is there, and the checks have nothing to say.</source>
            <translation>Всё нужное есть, замечаний нет.</translation>
        </message>
        <message>
            <source>All that is needed is there.</source>
            <translation>Всё нужное есть.</translation>
        </message>
        <message numerus="yes">
            <source>%n beside not ready</source>
            <translation>
                <numerusform>рядом не готова %n</numerusform>
                <numerusform>рядом не готовы %n</numerusform>
                <numerusform>рядом не готовы %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>ready, %n question(s) open for a hand-over</source>
            <translation>
                <numerusform>готово, вопросов к передаче: %n</numerusform>
                <numerusform>готово, вопросов к передаче: %n</numerusform>
                <numerusform>готово, вопросов к передаче: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) still needed</source>
            <translation>
                <numerusform>нужен ещё %n ответ</numerusform>
                <numerusform>нужно ещё %n ответа</numerusform>
                <numerusform>нужно ещё %n ответов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All that is needed is there; %n record(s) that hang on it are not ready to be finalised with it.</source>
            <translation>
                <numerusform>Всё нужное есть; %n связанную запись пока нельзя завершить вместе с этой.</numerusform>
                <numerusform>Всё нужное есть; %n связанные записи пока нельзя завершить вместе с этой.</numerusform>
                <numerusform>Всё нужное есть; %n связанных записей пока нельзя завершить вместе с этой.</numerusform>
            </translation>
        </message>
        <message>
            <source>a check forbids it</source>
            <translation>проверка не разрешает</translation>
        </message>
        <message>
            <source>A check forbids to finalise this. See below.</source>
            <translation>Проверка не разрешает завершить эту запись. Смотрите ниже.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RowCard</name>
        <message>
            <source>%1: move up</source>
            <translation>%1: выше</translation>
        </message>
        <message>
            <source>%1: move down</source>
            <translation>%1: ниже</translation>
        </message>
        <message>
            <source>%1: remove</source>
            <translation>%1: убрать</translation>
        </message>
        <message>
            <source>%1: correct</source>
            <translation>%1: исправить</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>Исправить…</translation>
        </message>
        <message>
            <source>This row was saved. It is changed or removed with a reason, which is asked when you save; the history keeps the earlier one.</source>
            <translation>Эта строка уже сохранена. Менять или убирать её можно, указав причину: её спросят при сохранении, а прежняя строка останется в истории.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RowsEditor</name>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>%1: add</source>
            <translation>%1: добавить</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::SearchPage</name>
        <message>
            <source>All kinds</source>
            <translation>Все виды</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>Вид записи</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Type in the field above</source>
            <translation>Введите слова в поле наверху</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>найдена %n</numerusform>
                <numerusform>найдены %n</numerusform>
                <numerusform>найдено %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>More than %n found</source>
            <translation>
                <numerusform>найдено больше %n</numerusform>
                <numerusform>найдено больше %n</numerusform>
                <numerusform>найдено больше %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Names and contacts were not searched: they are closed for this passphrase. Open the notebook with one that opens names to search them.</source>
            <translation>По именам и контактам не искали: для этой фразы они закрыты. Чтобы искать и по ним, откройте тетрадь фразой, которая открывает имена.</translation>
        </message>
        <message>
            <source>Search over everything</source>
            <translation>Поиск по всему</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего не найдено</translation>
        </message>
        <message>
            <source>All words must occur; the last may be a beginning. “Words in quotes” stand together, -word excludes.</source>
            <translation>Должны встретиться все слова; последнее может быть началом. «Слова в кавычках» стоят вместе, -слово исключает.</translation>
        </message>
        <message>
            <source>Other forms of a word are found by themselves. Names were not searched.</source>
            <translation>Другие формы слова находятся сами. По именам поиска не было.</translation>
        </message>
        <message>
            <source>Other forms of a word are found by themselves. Try fewer words.</source>
            <translation>Другие формы слова находятся сами. Попробуйте меньше слов.</translation>
        </message>
        <message>
            <source>Records found</source>
            <translation>Найденные записи</translation>
        </message>
        <message>
            <source>Names and contacts were not searched: they are closed. They are searched once names are opened at the foot of the window.</source>
            <translation>Имена и контакты не искались: они закрыты. Поиск найдёт и их, когда имена откроют внизу окна.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::SentBar</name>
        <message>
            <source>It is withdrawn, and had been handed over before. Tell each recipient that it may not be used any more:</source>
            <translation>Запись отозвана, но раньше была передана. Сообщите каждому получателю, что пользоваться ею больше нельзя:</translation>
        </message>
        <message>
            <source>Copy the list</source>
            <translation>Копировать список</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::SettingsPage</name>
        <message>
            <source>Checking the notebook</source>
            <translation>Проверка тетради</translation>
        </message>
        <message>
            <source>✓ Every page and every piece of evidence opens.</source>
            <translation>✓ Открывается каждая страница и каждое доказательство.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Kept inside the notebook. Nothing is kept on this computer.</source>
            <translation>Хранятся внутри тетради. На этом компьютере не хранится ничего.</translation>
        </message>
        <message>
            <source>Name of the notebook</source>
            <translation>Название тетради</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Организация</translation>
        </message>
        <message>
            <source>Stands as the sender in bundles. Leave it empty to name nobody.</source>
            <translation>Указывается в пакетах как отправитель. Оставьте пустым, чтобы никого не называть.</translation>
        </message>
        <message>
            <source>Look and lock</source>
            <translation>Вид и блокировка</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Size of type</source>
            <translation>Размер шрифта</translation>
        </message>
        <message>
            <source>Also when the desktop locks or the computer goes to sleep, and at once with Ctrl+L. What is open stays in its place.</source>
            <translation>А также когда блокируется рабочий стол или засыпает компьютер, и сразу по Ctrl+L. Открытое остаётся на своём месте.</translation>
        </message>
        <message>
            <source>Is everything whole?</source>
            <translation>Всё ли цело?</translation>
        </message>
        <message>
            <source>Opens every page and every piece of evidence. With much evidence this takes a while.</source>
            <translation>Открывает каждую страницу и каждое доказательство. Если их много, это займёт время.</translation>
        </message>
        <message>
            <source>Check the notebook</source>
            <translation>Проверить тетрадь</translation>
        </message>
        <message>
            <source>I compared them: use this key file</source>
            <translation>Сверено: взять этот файл ключей</translation>
        </message>
        <message>
            <source>The key file was replaced since you last opened it here. Compare the last entries of the journal with what you remember before you go on.</source>
            <translation>Файл ключей заменён с тех пор, как вы открывали тетрадь здесь. Прежде чем продолжать, сверьте последние записи журнала с тем, что помните.</translation>
        </message>
        <message>
            <source>Lock when idle for</source>
            <translation>Блокировать после бездействия</translation>
        </message>
        <message>
            <source> min</source>
            <translation> мин</translation>
        </message>
        <message>
            <source>This notebook</source>
            <translation>Эта тетрадь</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::SignerPanel</name>
        <message>
            <source>Where the public key goes</source>
            <translation>Куда положить открытый ключ</translation>
        </message>
        <message>
            <source>Written: minisign.pub and allowed_signers, in %1</source>
            <translation>Записано: minisign.pub и allowed_signers, в %1</translation>
        </message>
        <message>
            <source>Signing key of this notebook</source>
            <translation>Ключ подписи этой тетради</translation>
        </message>
        <message>
            <source>Recipients check with it that a bundle is from you. Give them the file minisign.pub once, on another way than the bundles take, and read these digits out to them. They get the same, without blanks, with: %1</source>
            <translation>По нему получатели проверяют, что пакет от вас. Один раз передайте им файл minisign.pub другим путём, чем пакеты, и прочтите вслух эти цифры. Они получат те же, без пробелов, командой: %1</translation>
        </message>
        <message>
            <source>Fingerprint of the signing key %1</source>
            <translation>Отпечаток ключа подписи %1</translation>
        </message>
        <message>
            <source>Copy the digits</source>
            <translation>Скопировать цифры</translation>
        </message>
        <message>
            <source>Save the public key…</source>
            <translation>Сохранить открытый ключ…</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::StartPage</name>
        <message>
            <source>Look for notebooks again</source>
            <translation>Искать тетради снова</translation>
        </message>
        <message>
            <source>Notebook</source>
            <translation>Тетрадь</translation>
        </message>
        <message>
            <source>Everything stays on this computer, sealed. Nothing is sent anywhere.</source>
            <translation>Всё остаётся на этом компьютере в зашифрованном виде. Ничего никуда не отправляется.</translation>
        </message>
        <message>
            <source>Notebooks found here</source>
            <translation>Найденные тетради</translation>
        </message>
        <message>
            <source>None beside the program and none on a plugged-in medium. Plug one in and press F5, or open a folder.</source>
            <translation>Рядом с программой и на подключённых носителях тетрадей нет. Подключите носитель и нажмите F5 или откройте папку.</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Открыть…</translation>
        </message>
        <message>
            <source>A notebook that lies in another folder</source>
            <translation>Тетрадь, которая лежит в другой папке</translation>
        </message>
        <message>
            <source>Create…</source>
            <translation>Создать…</translation>
        </message>
        <message>
            <source>A new, empty notebook</source>
            <translation>Новая, пустая тетрадь</translation>
        </message>
        <message>
            <source>Try with sample data…</source>
            <translation>Попробовать на примерах…</translation>
        </message>
        <message>
            <source>Twelve invented testimonies to practise with</source>
            <translation>Двенадцать вымышленных свидетельств, чтобы поучиться</translation>
        </message>
        <message>
            <source>Verify a bundle…</source>
            <translation>Проверить пакет…</translation>
        </message>
        <message>
            <source>Check what somebody handed over; needs no notebook</source>
            <translation>Проверить то, что вам передали; тетрадь не нужна</translation>
        </message>
        <message>
            <source>on a medium</source>
            <translation>на носителе</translation>
        </message>
        <message>
            <source>Open a notebook</source>
            <translation>Открыть тетрадь</translation>
        </message>
        <message>
            <source>%1 is no notebook of this program. Choose the folder itself, the one that holds the file “vault.key”.</source>
            <translation>%1 — не тетрадь этой программы. Выберите саму папку, в которой лежит файл «vault.key».</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>Восстановить…</translation>
        </message>
        <message>
            <source>A notebook out of a backup, in a new folder</source>
            <translation>Тетрадь из резервной копии, в новой папке</translation>
        </message>
        <message>
            <source>a backup</source>
            <translation>резервная копия</translation>
        </message>
        <message>
            <source>The backup to restore</source>
            <translation>Из какой копии восстановить</translation>
        </message>
        <message>
            <source>%1 is no backup. Choose the folder itself, the one that holds the file “backup.list”.</source>
            <translation>%1 — не резервная копия. Выберите саму папку, в которой лежит файл «backup.list».</translation>
        </message>
        <message>
            <source>Where the notebook's folder is made</source>
            <translation>Где создать папку тетради</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::StatusBar</name>
        <message>
            <source>Everything is saved</source>
            <translation>Всё сохранено</translation>
        </message>
        <message>
            <source>Open for reading only</source>
            <translation>Открыто только для чтения</translation>
        </message>
        <message>
            <source>Names open</source>
            <translation>Имена открыты</translation>
        </message>
        <message>
            <source>Names closed</source>
            <translation>Имена закрыты</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Locks in %1</source>
            <translation>Блокировка через %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 и ещё %n</numerusform>
                <numerusform>%1 и ещё %n</numerusform>
                <numerusform>%1 и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel: %1</source>
            <translation>Отмена: %1</translation>
        </message>
        <message>
            <source>Close names</source>
            <translation>Закрыть имена</translation>
        </message>
        <message>
            <source>Edits not saved yet: %1</source>
            <translation>Несохранённых правок: %1</translation>
        </message>
        <message>
            <source>Names and contacts are shown no more until they are opened again with the passphrase.</source>
            <translation>Имена и контакты не будут видны, пока их снова не откроют парольной фразой.</translation>
        </message>
        <message>
            <source>Names closed for this passphrase</source>
            <translation>Имена закрыты для этой парольной фразы</translation>
        </message>
        <message>
            <source>Open names…</source>
            <translation>Открыть имена…</translation>
        </message>
        <message>
            <source>Names and contacts are shown again, without locking. The passphrase is asked.</source>
            <translation>Имена и контакты снова будут видны, без блокировки. Нужна парольная фраза.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::StrengthMeter</name>
        <message>
            <source>Too weak: it would be guessed. Five or six random words are strong and can be remembered.</source>
            <translation>Слишком слабая: её угадают. Пять-шесть случайных слов — сильно, и их можно запомнить.</translation>
        </message>
        <message>
            <source>Weak: a seized computer gives years to guess. Add a word or two.</source>
            <translation>Слабая: с изъятым компьютером угадывать можно годами. Добавьте слово-другое.</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Хорошая</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>Сильная</translation>
        </message>
        <message>
            <source>Five or six random words are strong and can be remembered.</source>
            <translation>Пять-шесть случайных слов — сильно, и их можно запомнить.</translation>
        </message>
        <message>
            <source>It begins or ends with a blank, which neither dots nor paper show.</source>
            <translation>Она начинается или кончается пробелом, которого не видно ни за точками, ни на бумаге.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::TermPopup</name>
        <message>
            <source>Search terms</source>
            <translation>Поиск по словарю</translation>
        </message>
        <message>
            <source>Search terms: %1</source>
            <translation>Поиск по словарю: %1</translation>
        </message>
        <message>
            <source>Terms: %1</source>
            <translation>Словарь: %1</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Нет ответа</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::TestimoniesPage</name>
        <message>
            <source>No testimonies yet</source>
            <translation>Свидетельств пока нет</translation>
        </message>
        <message>
            <source>One interview is one testimony: the words first, facts and evidence from them.</source>
            <translation>Одна беседа — одно свидетельство: сначала слова, из них — факты и доказательства.</translation>
        </message>
        <message>
            <source>Begin a testimony</source>
            <translation>Начать свидетельство</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::TestimonyView</name>
        <message>
            <source>interview %1</source>
            <translation>беседа %1</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::TextsEditor</name>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
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
            <translation>Сейчас</translation>
        </message>
        <message>
            <source>%1: day</source>
            <translation>%1: день</translation>
        </message>
        <message>
            <source>%1: now</source>
            <translation>%1: сейчас</translation>
        </message>
        <message>
            <source>%1: time, %2</source>
            <translation>%1: время, %2</translation>
        </message>
        <message>
            <source>Time of Minsk. A time of another zone is typed with it: 14:30 UTC+2</source>
            <translation>Время Минска. Время другого пояса пишется вместе с ним: 14:30 UTC+2</translation>
        </message>
        <message>
            <source>This day has not come yet: the words are kept, the field stays open</source>
            <translation>Этот день ещё не наступил: слова сохранены, поле осталось открытым</translation>
        </message>
        <message>
            <source>Not understood: the words are kept, the field stays open. A day and a time are needed</source>
            <translation>Не понято: слова сохранены, поле осталось открытым. Нужны день и время</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::TopBar</name>
        <message>
            <source>Testimony</source>
            <translation>Свидетельство</translation>
        </message>
        <message>
            <source>New testimony</source>
            <translation>Новое свидетельство</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Заблокировать</translation>
        </message>
        <message>
            <source>Search all records</source>
            <translation>Искать по всем записям</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Back to where you were (Alt+Left)</source>
            <translation>Назад, туда, где вы были (Alt+←)</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::UnlockPage</name>
        <message>
            <source>Key file on a medium</source>
            <translation>Файл ключа на носителе</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Заблокировано</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Открыть: %1</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>Ключ восстановления</translation>
        </message>
        <message>
            <source>How to open it</source>
            <translation>Чем открыть</translation>
        </message>
        <message>
            <source>The nine groups of four written down when the notebook was made. Small or capital letters, with or without dashes.</source>
            <translation>Девять групп по четыре знака, записанные при создании тетради. Прописные или строчные, с чёрточками или без.</translation>
        </message>
        <message>
            <source>With a key file on a medium</source>
            <translation>С файлом ключа на носителе</translation>
        </message>
        <message>
            <source>Key file: %1</source>
            <translation>Файл ключа: %1</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выбрать…</translation>
        </message>
        <message>
            <source>Choose the key file</source>
            <translation>Выбрать файл ключа</translation>
        </message>
        <message>
            <source>Open for reading only</source>
            <translation>Открыть только для чтения</translation>
        </message>
        <message>
            <source>Making the key from the passphrase. This takes a moment on purpose: it would take an attacker as long for each guess.</source>
            <translation>Из фразы создаётся ключ. Это намеренно занимает время: столько же уйдёт у взломщика на каждую попытку.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Разблокировать</translation>
        </message>
        <message numerus="yes">
            <source>Wait %n s</source>
            <translation>
                <numerusform>Подождите %n с</numerusform>
                <numerusform>Подождите %n с</numerusform>
                <numerusform>Подождите %n с</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is locked</source>
            <translation>%1: заблокировано</translation>
        </message>
        <message>
            <source>Restore %1</source>
            <translation>Восстановить «%1»</translation>
        </message>
        <message>
            <source>Into a new folder: %1. The backup %2 is only read and stays as it is.</source>
            <translation>В новую папку: %1. Копия %2 только читается и остаётся какой была.</translation>
        </message>
        <message>
            <source>Every file is copied and compared with what was written. A cancel leaves nothing behind.</source>
            <translation>Каждый файл копируется и сравнивается с тем, что было записано. После отмены ничего не остаётся.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Восстановить</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::UnmarkedPanel</name>
        <message>
            <source>a condition of a consent</source>
            <translation>условие согласия</translation>
        </message>
        <message>
            <source>what you write: purpose</source>
            <translation>что вы пишете: цель</translation>
        </message>
        <message>
            <source>what you write: sender</source>
            <translation>что вы пишете: отправитель</translation>
        </message>
        <message>
            <source>what you write: reason</source>
            <translation>что вы пишете: причина</translation>
        </message>
        <message>
            <source>not a person</source>
            <translation>не человек</translation>
        </message>
        <message>
            <source>Say whose name it is</source>
            <translation>Сказать, чьё это имя</translation>
        </message>
        <message>
            <source>Say that it is not a person</source>
            <translation>Сказать, что это не человек</translation>
        </message>
        <message>
            <source>Somebody else…</source>
            <translation>Кто-то другой…</translation>
        </message>
        <message>
            <source>Whom do these words name?</source>
            <translation>Кого называют эти слова?</translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) stand unmarked</source>
            <translation>
                <numerusform>%n имя не отмечено</numerusform>
                <numerusform>%n имени не отмечены</numerusform>
                <numerusform>%n имён не отмечены</numerusform>
            </translation>
        </message>
        <message>
            <source>No name stands unmarked</source>
            <translation>Неотмеченных имён нет</translation>
        </message>
        <message>
            <source>Say of each whose it is, or that it is not a person. Who said so is kept in the journal.</source>
            <translation>О каждом скажите, чьё оно, или что это не человек. Кто это сказал, остаётся в журнале.</translation>
        </message>
        <message>
            <source>Whose name is it?…</source>
            <translation>Чьё это имя?…</translation>
        </message>
        <message>
            <source>Nobody can be marked in this text: open the record and say it in other words</source>
            <translation>В этом тексте нельзя отметить человека: откройте запись и скажите иначе</translation>
        </message>
        <message>
            <source>The words become a mention of this person; a final record is amended</source>
            <translation>Слова станут упоминанием этого человека; в завершённую запись вносится поправка</translation>
        </message>
        <message>
            <source>It is a person after all</source>
            <translation>Всё-таки это человек</translation>
        </message>
        <message>
            <source>Not a person</source>
            <translation>Не человек</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Открыть запись</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::VerifyView</name>
        <message>
            <source>Not checked</source>
            <translation>Не проверено</translation>
        </message>
        <message>
            <source>By signature alone</source>
            <translation>Ручается только подпись</translation>
        </message>
        <message>
            <source>Files of the bundle</source>
            <translation>Файлы пакета</translation>
        </message>
        <message>
            <source>Bundles (*.age *.tar *.age.*);;All files (*)</source>
            <translation>Пакеты (*.age *.tar *.age.*);;Все файлы (*)</translation>
        </message>
        <message>
            <source>Your age key file</source>
            <translation>Ваш файл ключа age</translation>
        </message>
        <message>
            <source>Public key of the sender</source>
            <translation>Открытый ключ отправителя</translation>
        </message>
        <message>
            <source>The bundle: one file, or all its parts</source>
            <translation>Пакет: один файл или все его части</translation>
        </message>
        <message>
            <source>Bundle: %1</source>
            <translation>Пакет: %1</translation>
        </message>
        <message>
            <source>Your key file (age), if the bundle is sealed</source>
            <translation>Ваш файл ключа (age), если пакет запечатан</translation>
        </message>
        <message>
            <source>Key file: %1</source>
            <translation>Файл ключа: %1</translation>
        </message>
        <message>
            <source>Public key of the sender (minisign.pub or allowed_signers), if you have it</source>
            <translation>Открытый ключ отправителя (minisign.pub или allowed_signers), если он у вас есть</translation>
        </message>
        <message>
            <source>Sender's key: %1</source>
            <translation>Ключ отправителя: %1</translation>
        </message>
        <message>
            <source>Choose the bundle…</source>
            <translation>Выбрать пакет…</translation>
        </message>
        <message>
            <source>Choose the key…</source>
            <translation>Выбрать ключ…</translation>
        </message>
        <message>
            <source>Choose the sender's key…</source>
            <translation>Выбрать ключ отправителя…</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>Проверить</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Progress of the check</source>
            <translation>Ход проверки</translation>
        </message>
        <message>
            <source>Verifying a bundle</source>
            <translation>Проверка пакета</translation>
        </message>
        <message>
            <source>✓ Intact, and its sender is known</source>
            <translation>✓ Цел, отправитель известен</translation>
        </message>
        <message>
            <source>Every file is as it was sealed, and the signature is of a key that you trust.</source>
            <translation>Каждый файл такой, каким его запечатали, и подпись сделана ключом, которому вы доверяете.</translation>
        </message>
        <message>
            <source>△ Intact, but the sender is not known</source>
            <translation>△ Цел, но отправитель неизвестен</translation>
        </message>
        <message>
            <source>Every file is as it was signed. Compare the fingerprint of the signer with the sender, by voice or face to face, before you rely on it.</source>
            <translation>Каждый файл такой, каким его подписали. Прежде чем полагаться на пакет, сверьте с отправителем отпечаток ключа подписи — голосом или при встрече.</translation>
        </message>
        <message>
            <source>✗ Do not rely on this bundle</source>
            <translation>✗ Не полагайтесь на этот пакет</translation>
        </message>
        <message>
            <source>Something in it is not as it should be. Ask the sender for it again, and tell what stands here.</source>
            <translation>Что-то в нём не так, как должно быть. Попросите отправителя передать его ещё раз и сообщите, что здесь написано.</translation>
        </message>
        <message>
            <source>Practice bundle</source>
            <translation>Учебный пакет</translation>
        </message>
        <message>
            <source>Everything in this bundle is invented. It is no evidence.</source>
            <translation>В этом пакете всё вымышлено. Это не доказательство.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>From</source>
            <translation>От</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Для</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Создан</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Содержит</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
        <message>
            <source>%1, together %2</source>
            <translation>%1, вместе %2</translation>
        </message>
        <message>
            <source>Signer</source>
            <translation>Подписал</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>Отпечаток</translation>
        </message>
        <message>
            <source>Digest to read out</source>
            <translation>Контрольная сумма — прочесть вслух</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Номер</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>Неверно</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::VersionDialog</name>
        <message>
            <source>What was, what is</source>
            <translation>Что было, что стало</translation>
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
            <translation>Стало</translation>
        </message>
        <message>
            <source>Save the amendment or throw it away before an old text is restored.</source>
            <translation>Сначала сохраните поправку или откажитесь от неё, потом возвращайте старый текст.</translation>
        </message>
        <message>
            <source>What is restored is saved as a new change; nothing of the history goes.</source>
            <translation>Возвращённое сохраняется новым изменением; из истории ничего не пропадает.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Restore this</source>
            <translation>Вернуть это</translation>
        </message>
        <message>
            <source>person</source>
            <translation>человек</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>The earlier version stays readable beside this one.</source>
            <translation>Прежняя версия остаётся рядом и читается.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::WithdrawConsentDialog</name>
        <message>
            <source>Withdraw consent</source>
            <translation>Отозвать согласие</translation>
        </message>
        <message>
            <source>%1 no longer agrees</source>
            <translation>Больше нет согласия: %1</translation>
        </message>
        <message>
            <source>What %1 may no longer have</source>
            <translation>Чего больше нельзя передавать: %1</translation>
        </message>
        <message>
            <source>agreed on %1</source>
            <translation>согласие дано: %1</translation>
        </message>
        <message>
            <source>for all of this kind: %1</source>
            <translation>для всех получателей этого вида: %1</translation>
        </message>
        <message>
            <source>From that day nothing more of it goes. What was handed over before does not come back by this: write to the recipient.</source>
            <translation>С этого дня ничего из этого больше не передаётся. Переданное раньше этим не вернуть: напишите получателю.</translation>
        </message>
        <message>
            <source>Say when and how it was said.</source>
            <translation>Укажите, когда и как об этом сказали.</translation>
        </message>
        <message>
            <source>That day lies before the consent itself, so it would not close it.</source>
            <translation>Этот день раньше самого согласия, поэтому отзыв его не закроет.</translation>
        </message>
        <message numerus="yes">
            <source>Withdraw what the person told as well (%n testimony(ies))</source>
            <translation>
                <numerusform>Отозвать и то, что человек рассказал (%n свидетельство)</numerusform>
                <numerusform>Отозвать и то, что человек рассказал (%n свидетельства)</numerusform>
                <numerusform>Отозвать и то, что человек рассказал (%n свидетельств)</numerusform>
            </translation>
        </message>
        <message>
            <source>It leaves lists, search and pickers at once; the filter “Withdrawn” shows it. Its page names each bundle it went out with, and whom to tell.</source>
            <translation>Это сразу уходит из списков, поиска и выбора; показать можно отбором «Отозвано». На странице записи названы все пакеты, с которыми её передали, и кому сообщить.</translation>
        </message>
        <message>
            <source>The person withdrew their consent</source>
            <translation>Человек отозвал согласие</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::Workspace</name>
        <message>
            <source>Practice: everything in this notebook is invented, and all that it exports says so.</source>
            <translation>Учебная тетрадь: всё в ней вымышлено, и об этом сказано во всём, что из неё передаётся.</translation>
        </message>
        <message>
            <source>To the next part of the window</source>
            <translation>К следующей части окна</translation>
        </message>
        <message>
            <source>To the part of the window before</source>
            <translation>К предыдущей части окна</translation>
        </message>
        <message>
            <source>Back to where you were before a record was opened</source>
            <translation>Назад, туда, откуда открыли запись</translation>
        </message>
        <message>
            <source>Undo what was typed in a text</source>
            <translation>Отменить набранное в тексте</translation>
        </message>
        <message>
            <source>Redo what was undone</source>
            <translation>Вернуть отменённое</translation>
        </message>
        <message>
            <source>Open the line chosen in a list</source>
            <translation>Открыть выбранную строку списка</translation>
        </message>
        <message>
            <source>Open the choices of a field</source>
            <translation>Раскрыть выбор в поле</translation>
        </message>
        <message>
            <source>Empty a choice or an answer</source>
            <translation>Очистить выбор или ответ</translation>
        </message>
        <message>
            <source>The clock is right</source>
            <translation>Часы верны</translation>
        </message>
        <message>
            <source>A backup of %1: it is only read. To work on, choose Restore… on the first page.</source>
            <translation>Резервная копия, %1: её только читают. Чтобы работать дальше, выберите «Восстановить…» на первой странице.</translation>
        </message>
        <message>
            <source>A backup: it is only read. To work on, choose Restore… on the first page.</source>
            <translation>Резервная копия: её только читают. Чтобы работать дальше, выберите «Восстановить…» на первой странице.</translation>
        </message>
        <message>
            <source>Leave the search, a list of choices or a dialog; from a record that was found, back to the others</source>
            <translation>Выйти из поиска, списка выбора или диалога; из найденной записи — назад к остальным</translation>
        </message>
    </context>
</TS>
