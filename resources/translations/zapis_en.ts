<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BackupWords</name>
        <message numerus="yes">
            <source>Last backup: %n day(s) ago</source>
            <translation>
                <numerusform>Last backup: %n day ago</numerusform>
                <numerusform>Last backup: %n days ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ValueText</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::AttachmentsSection</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ChecklistEditor</name>
        <message numerus="yes">
            <source>%n more question(s)</source>
            <translation>
                <numerusform>%n more question</numerusform>
                <numerusform>%n more questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ConsentDialog</name>
        <message numerus="yes">
            <source>%n field(s) still need an answer.</source>
            <translation>
                <numerusform>%n field still needs an answer.</numerusform>
                <numerusform>%n fields still need an answer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::CreateDialog</name>
        <message numerus="yes">
            <source>%n field(s) still need an answer.</source>
            <translation>
                <numerusform>%n field still needs an answer.</numerusform>
                <numerusform>%n fields still need an answer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::EvidenceIntake</name>
        <message numerus="yes">
            <source>Sealing %n file(s)</source>
            <translation>
                <numerusform>Sealing %n file</numerusform>
                <numerusform>Sealing %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportDryRun</name>
        <message numerus="yes">
            <source>%n go</source>
            <translation>
                <numerusform>%n record goes</numerusform>
                <numerusform>%n records go</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need redaction and stay</source>
            <translation>
                <numerusform>%n record needs redaction and stays</numerusform>
                <numerusform>%n records need redaction and stay</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay</source>
            <translation>
                <numerusform>%n record stays</numerusform>
                <numerusform>%n records stay</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Finalise drafts (%n)…</source>
            <translation>
                <numerusform>Finalise drafts (%n)…</numerusform>
                <numerusform>Finalise drafts (%n)…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) still stand unmarked: say of each what it is.</source>
            <translation>
                <numerusform>%n name still stands unmarked: say what it is.</numerusform>
                <numerusform>%n names still stand unmarked: say of each what it is.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportWhat</name>
        <message numerus="yes">
            <source>%n picked</source>
            <translation>
                <numerusform>%n picked</numerusform>
                <numerusform>%n picked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ExportWizard</name>
        <message numerus="yes">
            <source>%n go</source>
            <translation>
                <numerusform>%n record goes</numerusform>
                <numerusform>%n records go</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::FinaliseDialog</name>
        <message numerus="yes">
            <source>%n answer(s) still needed</source>
            <translation>
                <numerusform>%n answer still needed</numerusform>
                <numerusform>%n answers still needed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Finalise %n record(s)</source>
            <translation>
                <numerusform>Finalise %n record</numerusform>
                <numerusform>Finalise %n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Finalise it and %n more</source>
            <translation>
                <numerusform>Finalise it and %n more</numerusform>
                <numerusform>Finalise it and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::HomePage</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::IntakeDialog</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::JournalPage</name>
        <message numerus="yes">
            <source>✗ %n entries do not hold</source>
            <translation>
                <numerusform>✗ %n entry does not hold</numerusform>
                <numerusform>✗ %n entries do not hold</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries. Nothing is ever overwritten: each change stays here, signed.</source>
            <translation>
                <numerusform>%n entry. Nothing is ever overwritten: each change stays here, signed.</numerusform>
                <numerusform>%n entries. Nothing is ever overwritten: each change stays here, signed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s)</source>
            <translation>
                <numerusform>%n value</numerusform>
                <numerusform>%n values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::NarrativeSection</name>
        <message numerus="yes">
            <source>%n fact(s)</source>
            <translation>
                <numerusform>%n fact</numerusform>
                <numerusform>%n facts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::ReviewView</name>
        <message numerus="yes">
            <source>%n to fill</source>
            <translation>
                <numerusform>%n to fill</numerusform>
                <numerusform>%n to fill</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) needed before this can be finalised</source>
            <translation>
                <numerusform>%n answer needed before this can be finalised</numerusform>
                <numerusform>%n answers needed before this can be finalised</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n beside not ready</source>
            <translation>
                <numerusform>%n beside not ready</numerusform>
                <numerusform>%n beside not ready</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>ready, %n question(s) open for a hand-over</source>
            <translation>
                <numerusform>ready, %n question open for a hand-over</numerusform>
                <numerusform>ready, %n questions open for a hand-over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) still needed</source>
            <translation>
                <numerusform>%n answer still needed</numerusform>
                <numerusform>%n answers still needed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All that is needed is there; %n record(s) that hang on it are not ready to be finalised with it.</source>
            <translation>
                <numerusform>All that is needed is there; %n record that hangs on it is not ready to be finalised with it.</numerusform>
                <numerusform>All that is needed is there; %n records that hang on it are not ready to be finalised with it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::SearchPage</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>More than %n found</source>
            <translation>
                <numerusform>More than %n found</numerusform>
                <numerusform>More than %n found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::StatusBar</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::UnlockPage</name>
        <message numerus="yes">
            <source>Wait %n s</source>
            <translation>
                <numerusform>Wait %n s</numerusform>
                <numerusform>Wait %n s</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::UnmarkedPanel</name>
        <message numerus="yes">
            <source>%n name(s) stand unmarked</source>
            <translation>
                <numerusform>%n name stands unmarked</numerusform>
                <numerusform>%n names stand unmarked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::VerifyView</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>zapis::ui::WithdrawConsentDialog</name>
        <message numerus="yes">
            <source>Withdraw what the person told as well (%n testimony(ies))</source>
            <translation>
                <numerusform>Withdraw what the person told as well (%n testimony)</numerusform>
                <numerusform>Withdraw what the person told as well (%n testimonies)</numerusform>
            </translation>
        </message>
    </context>
</TS>
