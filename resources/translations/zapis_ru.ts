<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
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
            <translation>около %1</translation>
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
            <translation>%1, не точно</translation>
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
        <name>HistoryWords</name>
        <message>
            <source>created</source>
            <translation>создано</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>изменено</translation>
        </message>
        <message>
            <source>finalised</source>
            <translation>завершено</translation>
        </message>
        <message>
            <source>amended</source>
            <translation>исправлено</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>отозвано</translation>
        </message>
        <message>
            <source>file attached</source>
            <translation>приложен файл</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>открыто</translation>
        </message>
        <message>
            <source>copied out</source>
            <translation>скопировано наружу</translation>
        </message>
        <message>
            <source>redacted</source>
            <translation>закрыта часть</translation>
        </message>
        <message>
            <source>translated</source>
            <translation>переведено</translation>
        </message>
        <message>
            <source>bytes checked</source>
            <translation>байты проверены</translation>
        </message>
        <message>
            <source>consent recorded</source>
            <translation>записано согласие</translation>
        </message>
        <message>
            <source>exported</source>
            <translation>выгружено</translation>
        </message>
        <message>
            <source>handed over</source>
            <translation>передано</translation>
        </message>
        <message>
            <source>receipt came</source>
            <translation>пришло подтверждение</translation>
        </message>
        <message>
            <source>recalled</source>
            <translation>отозван пакет</translation>
        </message>
        <message>
            <source>imported</source>
            <translation>ввезено</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>отказано</translation>
        </message>
        <message>
            <source>device enrolled</source>
            <translation>добавлено устройство</translation>
        </message>
        <message>
            <source>time stamp</source>
            <translation>отметка времени</translation>
        </message>
        <message>
            <source>note</source>
            <translation>заметка</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>напечатано</translation>
        </message>
        <message>
            <source>erased</source>
            <translation>стёрто</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>объединено</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>улажено</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>зашифровано</translation>
        </message>
        <message>
            <source>key changed</source>
            <translation>изменён ключ</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>проверено</translation>
        </message>
        <message>
            <source>backed up</source>
            <translation>сделана копия</translation>
        </message>
    </context>
    <context>
        <name>SessionDirectory</name>
        <message>
            <source>Sealing a file</source>
            <translation>Шифруется файл</translation>
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
        <name>Words</name>
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
            <translation>исправлено</translation>
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
            <source>set apart</source>
            <translation>отложено</translation>
        </message>
        <message>
            <source>Needed before this can be finalised.</source>
            <translation>Нужно, чтобы завершить запись.</translation>
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
            <translation>Сохранить мою поверх</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ConsentDialog</name>
        <message>
            <source>Record consent</source>
            <translation>Записать согласие</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
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
            <source>May be given to</source>
            <translation>Можно передать</translation>
        </message>
        <message>
            <source>How, when</source>
            <translation>Как, когда</translation>
        </message>
        <message>
            <source>Choose the person first: consent is theirs.</source>
            <translation>Сначала выберите человека: согласие даёт он.</translation>
        </message>
        <message>
            <source>“Not asked” counts as refused. A change holds for every export from then on.</source>
            <translation>«Не спрашивали» считается отказом. Изменение действует для всех следующих передач.</translation>
        </message>
        <message>
            <source>There is no recipient yet. Record consent for a kind of recipient, or add a recipient first.</source>
            <translation>Получателей пока нет. Запишите согласие для вида получателей или сначала добавьте получателя.</translation>
        </message>
        <message>
            <source>, until %1</source>
            <translation>, до %1</translation>
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
            <translation>Проверить</translation>
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
            <translation>в точности</translation>
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
            <source>Not understood yet: a day, a month, a season or a year is needed</source>
            <translation>Пока не понято: нужен день, месяц, время года или год</translation>
        </message>
        <message>
            <source>Not understood yet; kept: %1</source>
            <translation>Пока не понято; сохранено: %1</translation>
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
    </context>
    <context>
        <name>zapis::ui::EvidenceViewer</name>
        <message>
            <source>Picture</source>
            <translation>Снимок</translation>
        </message>
        <message>
            <source>Text of the file</source>
            <translation>Текст файла</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Сохранить копию…</translation>
        </message>
        <message>
            <source>This item has no file in the vault.</source>
            <translation>У этого доказательства нет файла в хранилище.</translation>
        </message>
        <message>
            <source>No item</source>
            <translation>Ничего не выбрано</translation>
        </message>
        <message>
            <source>Sound and film cannot be played here yet. A copy can be saved outside the vault; the journal keeps that it was made.</source>
            <translation>Звук и видео здесь пока не воспроизводятся. Можно сохранить копию вне хранилища; в журнале останется запись об этом.</translation>
        </message>
        <message>
            <source>This kind of file (%1) cannot be shown here. A copy can be saved outside the vault; the journal keeps that it was made.</source>
            <translation>Файл такого вида (%1) здесь показать нельзя. Можно сохранить копию вне хранилища; в журнале останется запись об этом.</translation>
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
            <translation>Зашифровано. В журнале остаётся, кто и когда открыл.</translation>
        </message>
        <message>
            <source>This PDF cannot be shown: it is damaged or locked with a password.</source>
            <translation>Этот PDF показать нельзя: он повреждён или закрыт паролем.</translation>
        </message>
        <message>
            <source>This picture is too large to be shown here.</source>
            <translation>Снимок слишком велик, чтобы показать его здесь.</translation>
        </message>
        <message>
            <source>Opening a picture</source>
            <translation>Открывается снимок</translation>
        </message>
        <message>
            <source>This picture cannot be decoded: it is damaged, or larger than is safe to open.</source>
            <translation>Снимок не удаётся разобрать: он повреждён или больше, чем безопасно открывать.</translation>
        </message>
        <message>
            <source>… the first %1 of %2 are shown.</source>
            <translation>… показаны первые %1 из %2.</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FieldFrame</name>
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
        <name>zapis::ui::FormCard</name>
        <message>
            <source>Names and contacts are closed in this vault session. They are kept and are not shown.</source>
            <translation>Имена и контакты сейчас закрыты. Они сохранены, но не показаны.</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>заполнено</translation>
        </message>
        <message>
            <source>%1 of %2 needed</source>
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
            <source>closed or erased</source>
            <translation>закрыто или стёрто</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>изменено</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ItemSection</name>
        <message>
            <source>Save a copy outside the vault</source>
            <translation>Сохранить копию вне хранилища</translation>
        </message>
        <message>
            <source>Saving a copy</source>
            <translation>Сохраняется копия</translation>
        </message>
        <message>
            <source>File and custody</source>
            <translation>Файл и хранение</translation>
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
        <message numerus="yes">
            <source>%n fact(s)</source>
            <translation>
                <numerusform>%n факт</numerusform>
                <numerusform>%n факта</numerusform>
                <numerusform>%n фактов</numerusform>
            </translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>не начато</translation>
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
            <source>Select words, %1 makes a fact</source>
            <translation>Выделите слова, %1 — факт</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::NoteEditor</name>
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
        <name>zapis::ui::PdfView</name>
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
    </context>
    <context>
        <name>zapis::ui::PeoplePage</name>
        <message>
            <source>Nobody yet</source>
            <translation>Пока никого</translation>
        </message>
        <message>
            <source>Everyone who acts, suffers or saw something. Names lie in a compartment of their own; lists and bundles show codes.</source>
            <translation>Все, кто действовал, пострадал или что-то видел. Имена лежат в отдельном отсеке; в списках и пакетах — коды.</translation>
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
        <name>zapis::ui::ReasonDialog</name>
        <message>
            <source>Why?</source>
            <translation>Почему?</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::RecordForm</name>
        <message>
            <source>Unsaved edit, kept %1</source>
            <translation>Несохранённая правка, сбережена %1</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Ещё не сохранено</translation>
        </message>
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
            <source>Filter by code or title</source>
            <translation>Отбор по коду или названию</translation>
        </message>
        <message>
            <source>Filter the list</source>
            <translation>Отбор в списке</translation>
        </message>
        <message>
            <source>New record</source>
            <translation>Новая запись</translation>
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
            <source>done</source>
            <translation>готово</translation>
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
            <translation>исправляется</translation>
        </message>
        <message>
            <source>%1 of %2 needed</source>
            <translation>заполнено %1 из %2 нужных</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Save the amendment…</source>
            <translation>Сохранить исправление…</translation>
        </message>
        <message>
            <source>Finalise</source>
            <translation>Завершить</translation>
        </message>
        <message>
            <source>Amend…</source>
            <translation>Исправить…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>A final record is frozen: later changes are amendments, shown beside it with their reason. Finalise %1?</source>
            <translation>Завершённая запись больше не меняется: дальше возможны только исправления, они стоят рядом с указанием причины. Завершить %1?</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>Исправить</translation>
        </message>
        <message>
            <source>The earlier version stays readable beside this one.</source>
            <translation>Прежняя версия остаётся рядом и читается.</translation>
        </message>
        <message>
            <source>Save the amendment</source>
            <translation>Сохранить исправление</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Отозвать</translation>
        </message>
        <message>
            <source>A withdrawn record is hidden from lists, search and exports, and kept sealed as proof of what was sent.</source>
            <translation>Отозванная запись скрыта из списков, поиска и передач и хранится зашифрованной как подтверждение того, что было отправлено.</translation>
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
            <translation>Выберите вид наверху и начните первую.</translation>
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
            <source>%1: time</source>
            <translation>%1: время</translation>
        </message>
        <message>
            <source>%1: now</source>
            <translation>%1: сейчас</translation>
        </message>
        <message>
            <source>%1, time in Minsk</source>
            <translation>%1, по Минску</translation>
        </message>
        <message>
            <source>Not understood yet: a day and a time are needed</source>
            <translation>Пока не понято: нужны день и время</translation>
        </message>
    </context>
</TS>
