"""Edits Word files with python-docx: edit.py JOBS LOG; what a job is, stands in programs.ts."""
import copy
import sys

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


class NoPlace(Exception):
    """The file has no place for this edit."""


def all_paragraphs(document):
    seen = []
    for element in document.element.body.iter(qn("w:p")):
        if element.getparent().tag in (qn("w:body"), qn("w:tc")):
            seen.append(Paragraph(element, document))
    return seen


def text_of(paragraph):
    return "".join(run.text for run in paragraph.runs)


def find(document, text):
    for paragraph in all_paragraphs(document):
        if text_of(paragraph) == text:
            return paragraph
    raise NoPlace(text)


def cut(paragraph, at):
    """Parts the run at a place, so that one begins there; its index among the runs."""
    position = 0
    for index, run in enumerate(paragraph.runs):
        length = len(run.text)
        if at == position:
            return index
        if at < position + length:
            rest = copy.deepcopy(run._element)
            run._element.addnext(rest)
            text = run.text
            run.text = text[: at - position]
            paragraph.runs[index + 1].text = text[at - position :]
            return index + 1
        position += length
    return len(paragraph.runs)


def own_place(paragraph):
    if paragraph._element.getparent().tag != qn("w:body"):
        raise NoPlace("in a cell")
    if paragraph._element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
        raise NoPlace("ends a section")
    return paragraph._element


def replace(document, text, start, length, put):
    paragraph = find(document, text)
    start, length = int(start), int(length)
    first, last = cut(paragraph, start), cut(paragraph, start + length)
    if put != "":
        model = paragraph.runs[max(0, min(first, len(paragraph.runs) - 1))]
        made = copy.deepcopy(model._element)
        if first < len(paragraph.runs):
            paragraph.runs[first]._element.addprevious(made)
        else:
            model._element.addnext(made)
        paragraph.runs[first].text = put
        first, last = first + 1, last + 1
    for run in paragraph.runs[first:last]:
        run._element.getparent().remove(run._element)


def insert(document, behind, *texts):
    place = own_place(find(document, behind))
    for text in texts:
        made = copy.deepcopy(place)
        for name in ("w:sectPr", "w:pageBreakBefore"):
            for element in list(made.iter(qn(name))):
                element.getparent().remove(element)
        place.addnext(made)
        paragraph = Paragraph(made, document)
        paragraph.runs[0].text = text
        for run in paragraph.runs[1:]:
            made.remove(run._element)
        place = made


def remove(document, text):
    element = own_place(find(document, text))
    element.getparent().remove(element)


def move(document, text, behind):
    element = own_place(find(document, text))
    place = own_place(find(document, behind))
    if element is not place:
        place.addnext(element)


def split(document, text, at):
    paragraph = find(document, text)
    own_place(paragraph)
    first = cut(paragraph, int(at))
    rest = copy.deepcopy(paragraph._element)
    paragraph._element.addnext(rest)
    for run in paragraph.runs[first:]:
        run._element.getparent().remove(run._element)
    for run in Paragraph(rest, document).runs[:first]:
        rest.remove(run._element)


def join(document, text):
    element = own_place(find(document, text))
    following = element.getnext()
    if following is None or following.tag != qn("w:p"):
        raise NoPlace("nothing behind")
    own_place(Paragraph(following, document))
    for run in list(following.iter(qn("w:r"))):
        element.append(run)
    following.getparent().remove(following)


def row_of(document, text):
    element = find(document, text)._element
    while element is not None and element.tag != qn("w:tr"):
        element = element.getparent()
    if element is None:
        raise NoPlace("no row")
    return element


def insert_row(document, text, *cells):
    row = row_of(document, text)
    made = copy.deepcopy(row)
    row.addnext(made)
    for cell, words in zip(made.iter(qn("w:tc")), cells):
        runs = list(cell.iter(qn("w:r")))
        for run in runs[1:]:
            run.getparent().remove(run)
        if runs:
            Paragraph(runs[0].getparent(), document).runs[0].text = words


def remove_row(document, text):
    row = row_of(document, text)
    row.getparent().remove(row)


ACTIONS = {
    "replace": replace,
    "insert": insert,
    "remove": remove,
    "move": move,
    "split": split,
    "join": join,
    "insertRow": insert_row,
    "removeRow": remove_row,
}


def main(jobs, log):
    document, target, done, asked = None, "", 0, 0
    with open(jobs, encoding="utf-8") as lines, open(log, "w", encoding="utf-8") as said:
        for line in lines:
            action, *rest = line.rstrip("\n").split("\t")
            if action == "open":
                document, target, done, asked = docx.Document(rest[0]), rest[1], 0, 0
            elif action == "save":
                document.save(target)
                said.write(f"{target}\t{done}\t{asked}\n")
            elif action != "":
                asked += 1
                try:
                    ACTIONS[action](document, *rest)
                    done += 1
                except NoPlace:
                    pass


main(*sys.argv[1:])
