"""
Makes stand-ins for the fonts of the trade, which are not free, so that a page can be measured without them:
Debian's free fonts, cut down to GB 2312, under the trade's names and with its metrics. Never shipped.

Usage: make-fonts.py FOLDER. Writes a font file each and ink.json: for each font, by its name inside a PDF, the
family and how far each character's print reaches above the baseline, in thousandths of the type size.
"""
import json
import sys

from fontTools.pens.boundsPen import BoundsPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

NOTO = '/usr/share/fonts/opentype/noto/'
ARPHIC = '/usr/share/fonts/truetype/arphic/'
LIBERATION = '/usr/share/fonts/truetype/liberation/'
SIMPLIFIED = 2  # the face of Noto's collections that has the mainland's forms

# family, name inside a PDF, file, face; whether the em box is split like the trade's Chinese fonts
FONTS = [
    ('方正小标宋简体', 'StandInXiaoBiaoSong', NOTO + 'NotoSerifCJK-Bold.ttc', SIMPLIFIED, True),
    ('仿宋_GB2312', 'StandInFangSong', ARPHIC + 'uming.ttc', 0, True),
    ('楷体_GB2312', 'StandInKaiTi', ARPHIC + 'ukai.ttc', 0, True),
    ('黑体', 'StandInHeiTi', NOTO + 'NotoSansCJK-Regular.ttc', SIMPLIFIED, True),
    ('宋体', 'StandInSongTi', ARPHIC + 'uming.ttc', 0, True),
    ('Times New Roman', 'StandInTimes', LIBERATION + 'LiberationSerif-Regular.ttf', 0, False),
    # What a font that is not there turns into: none of the above.
    ('Missing Font', 'StandInMissing', LIBERATION + 'LiberationSans-Regular.ttf', 0, False),
]
# SimSun's split of the em box, and that of the other Chinese fonts of its age.
ASCENT, DESCENT = 220 / 256, 36 / 256


def characters():
    """GB 2312, printable ASCII and the marks of official documents."""
    chars = set(range(0x20, 0x7F)) | {ord(c) for c in '·—–…‘’“”〔〕《》〈〉★①②③　'}
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                chars.add(ord(bytes([high, low]).decode('gb2312')))
            except UnicodeDecodeError:
                pass
    return chars


def stand_in(family, inside, file, face, chinese):
    font = TTFont(file, fontNumber=face)
    for table in ('BDF ', 'EBDT', 'EBLC', 'FFTM', 'GSUB', 'GPOS', 'GDEF', 'BASE', 'VORG', 'vhea', 'vmtx'):
        if table in font:
            del font[table]
    subsetter = Subsetter(Options(layout_features=[], name_IDs=[], hinting=False, notdef_outline=True))
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    rename(font, family, inside)
    if chinese:
        set_metrics(font)
    return font


def rename(font, family, inside):
    names = font['name']
    names.names = []
    for language in (0x409, 0x804):
        for key, text in ((1, family), (2, 'Regular'), (3, inside), (4, family), (5, '1.0'), (6, inside)):
            names.setName(text, key, 3, 1, language)
    if 'CFF ' in font:
        cff = font['CFF '].cff
        cff.fontNames = [inside]
        cff[0].FullName = cff[0].FamilyName = inside
        for part in getattr(cff[0], 'FDArray', ()):
            part.FontName = inside
    font['OS/2'].fsType = 0
    font['OS/2'].usWeightClass = 400
    font['OS/2'].fsSelection = 0x40
    font['head'].macStyle = 0


def set_metrics(font):
    em = font['head'].unitsPerEm
    up, down = round(em * ASCENT), round(em * DESCENT)
    font['hhea'].ascent, font['hhea'].descent, font['hhea'].lineGap = up, -down, 0
    os2 = font['OS/2']
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = up, -down, 0
    os2.usWinAscent, os2.usWinDescent = up, down


def ink_tops(font):
    glyphs, em = font.getGlyphSet(), font['head'].unitsPerEm
    tops = {}
    for code, name in font.getBestCmap().items():
        pen = BoundsPen(glyphs)
        glyphs[name].draw(pen)
        if pen.bounds:
            tops[chr(code)] = round(pen.bounds[3] * 1000 / em)
    return tops


def main(folder):
    ink = {}
    for family, inside, *source in FONTS:
        font = stand_in(family, inside, *source)
        font.save(f'{folder}/{inside}.ttf')
        ink[inside] = {'family': family, 'tops': ink_tops(font)}
    with open(f'{folder}/ink.json', 'w', encoding='utf-8') as file:
        json.dump(ink, file, ensure_ascii=False)


main(sys.argv[1])
