"""Reads the notation of docs/model/domain.md (§0) as one object: {"common": fields, "kinds": {kind: {field: {type, vocab, kinds, many, need,
when, either, rows, sens, scope}}}}. `domain.py` prints it: that is tests/data/model/domain.json, with which test_model compares the catalogue."""
import json, pathlib, re

DOMAIN = pathlib.Path(__file__).resolve().parents[2] / 'docs/model/domain.md'
FIELD = re.compile(r'([a-z_0-9]+)(?::(ts|chk|r>\S+?|[txdhibcfg])(?:\{([a-z0-9-]+)\})?)?(\*?)((?:!f|!)?)(\*?)(?:\(([^)]*)\))?$')
problems = []  # what could not be read


def field(text):
    name, kind, vocab, many, need, many_too, when = FIELD.match(text.strip()).groups()
    is_link = kind and kind.startswith('r>')
    found = {'type': 'r' if is_link else kind, 'many': bool(many or many_too), 'need': {'!': 'save', '!f': 'final'}.get(need),
             'vocab': vocab, 'kinds': kind[2:].split('/') if is_link else None, 'when': when if need else None}
    return name, {key: value for key, value in found.items() if value or key == 'type'}


def fields(cell):
    """Every `field` of a cell; `name*`: a, b are rows; fields joined by "or" stand for each other. Prose is passed over."""
    out, joined, parts = {}, None, re.split(r'`([^`]+)`', cell)
    for code, after in zip(parts[1::2], parts[2::2]):
        try:
            name, found = field(code)
            if rows := re.match(r':\s*([^·|(.]*)', after):
                found['type'], found['rows'] = 'rows', dict(field(row) for row in re.split(r',\s*', rows[1].strip().rstrip(';')))
        except AttributeError:
            problems.append(f'docs/model/domain.md: cannot read `{code}`{after[:40]}')
            continue
        joined, before = re.match(r' or\b', after), joined
        out[name] = found | ({'either': True} if joined or before else {}) | ({'sens': 'I'} if after.startswith('(I)') else {})
    return out


def read():
    text = DOMAIN.read_text('utf-8')
    common, kinds = fields(re.search(r'Every record also has:(.*?); author,', text, re.S)[1]), {}
    for block in re.split(r'\n(?=\*\*[a-z_]+\*\* –)', text[text.index('## 1.'):text.index('## 4.')])[1:]:
        for name, body in re.findall(r'\*\*([a-z_]+)\*\* –(.*?)(?=\*\*[a-z_]+\*\* –|\Z)', block.split('\n## ')[0], re.S):
            kind, tail = kinds.setdefault(name, {}), re.search(r'\. (P/C|P|C)[^·]* · ([^·]+?)(?: ·|\.|\s*$)', body)
            for line in body.splitlines():
                cells = line.strip('| ').split(' | ') if line.startswith('| ') else [line]
                sens, scope = cells[1:3] if len(cells) > 2 else tail.groups() if tail else ('C', '–')
                kind.update((key, {'sens': sens, 'scope': scope} | found) for key, found in fields(cells[0]).items())
    return {'common': common, 'kinds': kinds}


if __name__ == '__main__':
    print(json.dumps(read(), indent=1))
