"""Texts of the window, the command line and the catalogue: complete in three languages, alike in what they name, spelled as
their languages spell, and shown as they stand. usage: check.py SOURCE_FOLDER LUPDATE"""
import pathlib, re, shutil, subprocess, sys, tempfile, tomllib
import xml.etree.ElementTree as xml

ROOT, LUPDATE = pathlib.Path(sys.argv[1]), sys.argv[2]
RESOURCES = ROOT / 'resources'
FORMS = {'en': 2, 'ru': 3, 'be': 3}  # of a plural
VOWELS = 'аеёіоуыэюя'
# docs/terms.md: words that gave way to another one.
GONE = {'ru': 'интервью|хранилищ|выгрузк|хеш|контрольн\\w+ точк|расповед', 'be': 'інтэрв|сховішч|выгрузк|хэш|кантрольн\\w+ кропк|расповед|мапа|мапе'}
faults = []


def window_texts(language):
    """Of a .ts file: (context, source, translations)."""
    for context in xml.parse(RESOURCES / f'translations/zapis_{language}.ts').getroot().iter('context'):
        for message in context.iter('message'):
            translation = message.find('translation')
            forms = [form.text or '' for form in translation.findall('numerusform')]
            where = f'{language} {context.findtext("name")}: {message.findtext("source")}'
            if translation.get('type'): faults.append(f'{where}: {translation.get("type")}')
            if message.get('numerus') and len(forms) != FORMS[language]: faults.append(f'{where}: {len(forms)} forms of the plural')
            yield where, message.findtext('source'), forms or [translation.text or '']


def tables():
    """Rows of the .tsv files: (where, {column: text})."""
    for folder in ('errors', 'words', 'catalogue/vocab'):
        for file in sorted((RESOURCES / folder).glob('*.tsv')):
            head, *rows = [line.split('\t') for line in file.read_text('utf-8').splitlines()]
            for row in rows: yield f'{file.name} {row[0]}', dict(zip(head, row, strict=True))


def labels(node, where):
    if isinstance(node, dict) and set(node) == {'en', 'ru', 'be'}: yield where, node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else (): yield from labels(child, where)


def catalogue():
    for file in sorted((RESOURCES / 'catalogue').rglob('*.toml')):
        yield from labels(tomllib.loads(file.read_text('utf-8')), file.name)


def check_complete():
    """Every string of the sources stands in the translations, and none that is gone."""
    for language in ('ru', 'be'):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / 'copy.ts'
            shutil.copy(RESOURCES / f'translations/zapis_{language}.ts', copy)
            subprocess.run([LUPDATE, '-I', '.', '-locations', 'none', 'ui', 'app', '-ts', copy], cwd=ROOT, check=True, capture_output=True)
            for message in xml.parse(copy).getroot().iter('message'):
                if (kind := message.find('translation').get('type')) in ('unfinished', 'vanished', 'obsolete'):
                    faults.append(f'{language} {message.findtext("source")}: {kind}')


def check_named(where, source, text, marks):
    if sorted(re.findall(marks, source)) != sorted(re.findall(marks, text)): faults.append(f'{where}: names other values: {text}')


def check_spelled(language, where, text):
    if found := re.search(rf'\b({GONE[language]})', text, re.IGNORECASE): faults.append(f'{where}: {found[0]} (docs/terms.md): {text}')
    if found := re.search('[іўІЎ]' if language == 'ru' else '[ищъИЩЪ]', text): faults.append(f'{where}: {found[0]} is no letter of it: {text}')
    if language == 'ru': return
    for before, letter in re.findall(r'(\w)["»*`]* ([уў])(?=\w|\s)', text, re.IGNORECASE):
        if (before.lower() in VOWELS) != (letter.lower() == 'ў'): faults.append(f'{where}: {before} {letter}: {text}')


def check_plain():
    """Labels and boxes are made where they are made plain (ui/widgets/labels.h, ask.h): everywhere else Qt would guess."""
    made = ('labels.cpp', 'labels.h', 'ask.cpp')
    guesses = r'new QLabel\b|public QLabel\b|\bnew QMessageBox\b|QMessageBox::(?:about|critical|information|question|warning)\(|' \
              r'\bQErrorMessage\b|\bQWhatsThis\b|\bsetHtml\(|Qt::(?:RichText|AutoText|MarkdownText)\b|\bsetOpenExternalLinks\b'
    for folder in ('ui', 'app'):
        for file in sorted((ROOT / folder).rglob('*.[ch]*')):
            for found in [] if file.name in made else re.findall(guesses, file.read_text('utf-8')):
                faults.append(f'{file.relative_to(ROOT)}: {found}: its text could be markup; see ui/widgets/labels.h and ask.h')


def main():
    check_complete()
    check_plain()
    for language in ('en', 'ru', 'be'):
        for where, source, texts in window_texts(language):
            for text in texts:
                check_named(where, source, text, r'%(?:\d|n)')
                if language != 'en': check_spelled(language, where, text)
    for where, row in tables():
        for column in row:
            language = column[:2]
            if language not in ('ru', 'be') or not row[column]: continue
            check_named(where, row[column.replace(language, 'en')], row[column], r'\{\d\}')
            check_spelled(language, where, row[column])
    for where, label in catalogue():
        for language in ('ru', 'be'): check_spelled(language, where, label[language])
    for file in sorted((RESOURCES / 'help').glob('*.md')):
        if (language := file.name.split('.')[1]) != 'en' and not file.name.startswith('search'):  # that page speaks of letters
            check_spelled(language, file.name, file.read_text('utf-8'))
    print(*faults, sep='\n')
    sys.exit(1 if faults else 0)


main()
