"""Rewrites Word files so that LibreOffice shows what other programs compute.

Usage: as-word.py word|wider IN OUT [IN OUT …]

word: LibreOffice reads indents in twips alone; Word reads those in characters where they are not 0. Its left edge of the
later lines is (leftChars + hangingChars) characters, whatever the twips say. Written into the twips, a wrong pair shows;
a file whose pairs are right is not changed.
wider: characters 3 % wider than here, as in some programs: every size of type gets that much room between characters.
"""

import re
import sys
import zipfile

WIDER = 0.03
# What the body gives up, and every style that is based on it.
INHERITED = -5


def attribute(tag, name):
    found = re.search(r'\bw:%s="(-?\d+)"' % name, tag)
    return int(found.group(1)) if found else None


# Twips that rounding may make of a right pair.
ROUNDING = 2


def put(tag, name, value):
    written = attribute(tag, name)
    if written is not None and abs(written - value) <= ROUNDING:
        return tag
    if attribute(tag, name) is None:
        return tag.replace("<w:ind", '<w:ind w:%s="%d"' % (name, value), 1)
    return re.sub(r'\bw:%s="-?\d+"' % name, 'w:%s="%d"' % (name, value), tag)


def as_word(xml, size_at):
    def indent(match):
        tag = match.group(0)
        character = size_at(match.start())
        left = attribute(tag, "leftChars") or 0
        hanging = attribute(tag, "hangingChars") or 0
        first = attribute(tag, "firstLineChars") or 0
        right = attribute(tag, "rightChars") or 0
        if left:
            tag = put(tag, "left", round((left + hanging) / 100 * character))
        if hanging:
            tag = put(tag, "hanging", round(hanging / 100 * character))
        if first:
            tag = put(tag, "firstLine", round(first / 100 * character))
        if right:
            tag = put(tag, "right", round(right / 100 * character))
        return tag

    return re.sub(r"<w:ind [^>]*/>", indent, xml)


def character_of(styles):
    """Width of one character of the body, in twips: its size and what it gives up, which is rounded down in the file."""
    size = re.search(r'<w:rPrDefault>.*?<w:sz w:val="(\d+)"', styles, flags=re.S)
    body = re.search(r'<w:style [^>]*w:styleId="GongwenBody".*?</w:style>', styles, flags=re.S).group(0)
    spacing = re.search(r'<w:rPr>.*?<w:spacing w:val="(-?\d+)"', body, flags=re.S)
    return int(size.group(1)) * 10 + (int(spacing.group(1)) + 0.5 if spacing else 0)


def size_in_style(xml, character):
    """Width of one character in the style around a place: 4号 has its own, all else stands in the body's grid."""

    def at(place):
        end = xml.find("</w:style>", place)
        size = re.search(r'<w:sz w:val="(\d+)"', xml[place : max(end, place)])
        return 280 if size and size.group(1) == "28" else character

    return at


def wider(xml):
    """Room between characters: 3 % of the size in every run's look, on top of what stands there."""

    def look(match):
        inside = match.group(1)
        size = re.search(r'<w:sz w:val="(\d+)"', inside)
        spacing = re.search(r'<w:spacing w:val="(-?\d+)"/>', inside)
        if size is None and spacing is None:
            return match.group(0)
        scale = re.search(r'<w:w w:val="(\d+)"', inside)
        share = int(scale.group(1)) / 100 if scale else 1
        points = int(size.group(1)) / 2 if size else 16
        more = max(1, round(points * 20 * share * WIDER))
        own = (int(spacing.group(1)) if spacing else INHERITED) + more
        inside = re.sub(r'<w:spacing w:val="-?\d+"/>', "", inside)
        # In the order of the schema: after the colour, before w, kern and sz.
        place = re.search(r"<w:(?:w|kern|position|sz) ", inside)
        at = place.start() if place else len(inside)
        return "<w:rPr>%s<w:spacing w:val=\"%d\"/>%s</w:rPr>" % (inside[:at], own, inside[at:])

    return re.sub(r"<w:rPr>((?:(?!</w:rPr>).)*)</w:rPr>", look, xml, flags=re.S)


def rewrite(kind, source, target):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        character = character_of(old.read("word/styles.xml").decode("utf8"))
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("word/") and name.endswith(".xml"):
                xml = data.decode("utf8")
                if kind == "word":
                    xml = as_word(xml, size_in_style(xml, character) if name.endswith("styles.xml") else lambda _: character)
                elif name.endswith(("styles.xml", "document.xml")):
                    xml = wider(xml)
                data = xml.encode("utf8")
            new.writestr(name, data)


def main(kind, files):
    for source, target in zip(files[::2], files[1::2]):
        rewrite(kind, source, target)


main(sys.argv[1], sys.argv[2:])
