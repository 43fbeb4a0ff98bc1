"""Packs what make-files.sh has drawn: a scan and a letter as PDF, two series of photographs as zip. Fixed dates: same bytes each time."""
import pathlib
import struct
import sys
import zipfile

work, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])


def pdf(objects):
    """A PDF 1.4 file of numbered objects; the first is the catalogue."""
    data, places = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def stream(dictionary, data):
    return b"<< " + dictionary + b" /Length %d >>\nstream\n" % len(data) + data + b"\nendstream"


def jpeg_size(data):
    place = 2
    while True:
        marker, length = data[place + 1], struct.unpack(">H", data[place + 2:place + 4])[0]
        if 0xC0 <= marker <= 0xC3:
            height, width = struct.unpack(">HH", data[place + 5:place + 9])
            return width, height
        place += 2 + length


def scan(jpeg):
    width, height = jpeg_size(jpeg)
    page = b"q 595 0 0 820 0 11 cm /Scan Do Q"
    return pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Scan 5 0 R >> >> >>",
        stream(b"", page),
        stream(b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode"
               % (width, height), jpeg),
    ])


def letter(pages):
    kids = b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(len(pages)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"]
    for i, lines in enumerate(pages):
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >> >>"
                       % (5 + 2 * i))
        text = b"BT /F 12 Tf 16 TL 70 770 Td " + b" ".join(b"(%s) Tj T*" % line.encode("ascii") for line in lines) + b" ET"
        objects.append(stream(b"", text))
    return pdf(objects)


def pack(folder, target):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(folder.iterdir()):
            archive.writestr(zipfile.ZipInfo(path.name, (2020, 8, 14, 5, 0, 0)), path.read_bytes())


(out / "ev-notebook.pdf").write_bytes(scan((work / "notebook.jpg").read_bytes()))
(out / "ev-discharge.pdf").write_bytes(letter([
    ["SZPITAL (FIKCYJNY) / HOSPITAL (FICTIONAL SAMPLE)", "", "Karta informacyjna leczenia szpitalnego", "Discharge letter", "",
     "Data przyjecia / admitted: 15.08.2020", "Data wypisu / discharged: 19.08.2020", "",
     "Rozpoznanie: wstrzasnienie mozgu, stluczenia plecow i ramion.", "Diagnosis: concussion, contusions of the back and arms.", "",
     "Patient reports blows with a baton. Marks are consistent with the account."],
    ["page 2", "", "Zalecenia / advice:", "  rest for two weeks, no screens for three days", "  check-up with a neurologist in four weeks", "",
     "This document is invented. It stands in the sample data of Zapis."],
]))
pack(work / "gate", out / "ev-photos-gate.zip")
pack(work / "series", out / "ev-photo-viktar.zip")
