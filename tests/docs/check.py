"""What comments and documents cite is in the repository: each document, each section (§) of it, each relative link; and the
model that the tests read is what docs/model/domain.md says. usage: check.py SOURCE_FOLDER

A comment names a document by its path from the root (docs/formats/vault.md §4) or, where it lies in the same folder, by its name.
A document may also name its neighbours, and its own sections by § alone. Sections are headings with a number: "## 4a. …"."""
import json, pathlib, re, sys
sys.dont_write_bytecode = True  # nothing is left in the source folder
import domain

ROOT = pathlib.Path(sys.argv[1]).resolve()
FOLDERS = ('app', 'cmake', 'core', 'docs', 'packaging', 'resources', 'tests', 'ui')
NO_TEXT = ('resources/translations', 'resources/sample/', 'resources/catalogue/vocab', 'tests/data', 'tests/docs/check.py')
TEXT = {'.cmake', '.cpp', '.h', '.in', '.md', '.py', '.sh', '.toml', '.tsv', '.txt'}
TOKEN = re.compile(r'(?P<document>[\w./<>%*{}…-]*[\w>}…]\.md\b)'
                   r'|(?P<elsewhere>RFC \d+|ISO [\d-]+|Unicode TR \d+|sqlite\.org/[\w.]+|"Reducing Metadata Leakage from Encrypted Files")'
                   r'|§(?P<section>\d+[a-z]?)(?:\.(?P<item>[\d.]*\d))?(?:–(?P<last>\d+[a-z]?))?'
                   r'|(?P<unnumbered>§)|(?P<trap>\b[Tt]raps? \d+)')
GOES_ON = re.compile(r'[\s,`)*\]]*(?:\([^()]*\.md\))?(?:and|or)?[\s,(]*')  # between a document and its §, and from one § to the next
faults = []


def files():
    yield from sorted(path for path in ROOT.iterdir() if path.suffix in TEXT and path.is_file())
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob('*')):
            name = path.relative_to(ROOT).as_posix()
            is_text = path.suffix in TEXT or (folder == 'packaging' and not path.suffix)
            if is_text and path.is_file() and (path.suffix == '.md' or not name.startswith(NO_TEXT)): yield path


def joined(text):
    """A comment as one line, so that what it cites may be broken over two; the offsets at which lines of the file begin."""
    out, starts, at = [], [], 0
    for line in text.split('\n'):
        line = re.sub(r'^\s*(?:///?<?|#|\*)?\s*', '', line) + ' '
        starts.append(at)
        at += len(line)
        out.append(line)
    return ''.join(out), starts


def sections(document, known={}):
    """Number of each numbered heading → the text below it."""
    if document not in known:
        parts = re.split(r'^#+ (\d+[a-z]?)\. ', document.read_text('utf-8'), flags=re.MULTILINE)
        known[document] = dict(zip(parts[1::2], parts[2::2]))
    return known[document]


def found(name, path):
    return next((file for file in (path.parent / name, ROOT / name) if file.is_file()), None)


def check_section(document, token, where):
    for number in filter(None, (token['section'], token['last'])):
        if number not in sections(document): faults.append(f'{where}: {document.name} has no §{number}')
        elif token['item'] and not re.search(rf'(?<!\d){token["item"]}\. ', sections(document)[number]):
            faults.append(f'{where}: §{number} of {document.name} has no item {token["item"]}')


def check_cited(path, text, starts):
    own = path if path.suffix == '.md' else None
    source, end = own, None  # what the next § belongs to, and where the token before it ended
    for token in TOKEN.finditer(text):
        line = next(i for i in range(len(starts), 0, -1) if starts[i - 1] <= token.start())
        where = f'{path.relative_to(ROOT)}:{line}'
        if token['trap']: faults.append(f'{where}: "{token[0]}": say the reason')
        elif token['elsewhere']: source, end = 'elsewhere', token.end()
        elif token['document']:
            if re.search(r'[<>%*{}…]', token[0]): continue  # a pattern of names
            source, end = found(token[0], path), token.end()
            if not source: faults.append(f'{where}: {token[0]} is not in the repository')
        else:
            if end is None or not GOES_ON.fullmatch(text[end:token.start()]): source = own
            end = token.end()
            if source is None: faults.append(f'{where}: {token[0]} of which document?')
            elif source != 'elsewhere' and token['unnumbered']: faults.append(f'{where}: § without a number')
            elif source != 'elsewhere': check_section(source, token, where)


def check_links(path, text):
    for target in re.findall(r'\]\(([^)#\s]+)[^)]*\)', text):
        if not re.match(r'[a-z]+:', target) and not (path.parent / target).exists():
            faults.append(f'{path.relative_to(ROOT)}: the link {target} leads nowhere')


def main():
    for path in files():
        text = path.read_text('utf-8')
        check_cited(path, *joined(text))
        if path.suffix == '.md': check_links(path, text)
    model = domain.read()
    faults.extend(domain.problems)
    if model != json.loads((ROOT / 'tests/data/model/domain.json').read_text('utf-8')):
        faults.append('tests/data/model/domain.json is not what docs/model/domain.md says: write it anew with tests/docs/domain.py')
    print(*faults, sep='\n')
    sys.exit(1 if faults else 0)


main()
