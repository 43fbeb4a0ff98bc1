<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    </context>
</TS>
