"""python-docx: a document built by code, as a whole process."""
import json
import sys

from docx import Document

files = json.loads(sys.argv[1])
with open(files["data"], encoding="utf-8") as file:
    texts = json.load(file)
document = Document()
for text in [texts["number"], texts["title"], texts["recipients"], texts["lead"]]:
    document.add_paragraph(text)
for section in texts["sections"]:
    document.add_paragraph(section["heading"], style="Heading 1")
    document.add_paragraph(section["lead"])
    for part in section["parts"]:
        document.add_paragraph(part["heading"], style="Heading 2")
        for point in part["points"]:
            document.add_paragraph(point["text"])
for text in [texts["end"], texts["issuer"], texts["date"]]:
    document.add_paragraph(text)
document.save(files["out"])
