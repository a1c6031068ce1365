"""Edits a Word file as a person would and says which paragraphs then look uneven.

Usage: edited.py FILE. For every paragraph of the text, at several places, three characters are put in or taken out in
the run that stands there. Printed as JSON: for each edit the looks of the paragraph's characters (spacing and width),
where there is more than one.
"""

import json
import sys

from docx import Document
from docx.oxml.ns import qn

LOOKS = ("w:spacing", "w:w", "w:kern", "w:position", "w:fitText")


def look(run):
    """Spacing and width that are set on the run or by its own style, not by the paragraph's."""
    found = {}
    elements = [run._r.rPr]
    style = run.style
    while style is not None and style.type is not None:
        elements.append(style.element.rPr)
        style = style.base_style
    for properties in elements:
        for name in LOOKS:
            child = None if properties is None else properties.find(qn(name))
            if child is not None:
                found.setdefault(name, child.get(qn("w:val")))
    return json.dumps(found, sort_keys=True)


def edits(paragraph):
    """Texts of one run, changed at its beginning, in its middle and at its end."""
    for run in paragraph.runs:
        text = run.text
        for at in {0, len(text) // 2, len(text)}:
            yield run, text[:at] + "新增字" + text[at:], text
            yield run, text[:at] + text[at + 3 :], text


def main(path):
    document = Document(path)
    uneven = []
    count = 0
    for paragraph in document.paragraphs:
        for run, changed, text in edits(paragraph):
            run.text = changed
            count += 1
            looks = {look(each) for each in paragraph.runs if each.text != ""}
            if len(looks) > 1:
                uneven.append([paragraph.text[:20], sorted(looks)])
            run.text = text
    print(json.dumps({"edits": count, "uneven": uneven}, ensure_ascii=False))


main(sys.argv[1])
