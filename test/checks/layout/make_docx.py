"""Makes Word files the way people make them, with direct formatting: one without a fault, and one for each fault.

Reads a list of {"name", "changes"} as JSON from standard input and writes NAME.docx into the folder given as
argument. A change is "element.property": value, as in "title.font": "宋体"; "drop": [elements] leaves some out.
"""
import copy
import json
import sys

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

BODY = {"font": "仿宋_GB2312", "size": 16, "align": "both", "tracking": -5}
TEXT = {**BODY, "first": 2}
SENTENCE = "园区上下认真落实年度目标任务，扎实开展隐患排查整治，各项工作有序推进，企业满意度持续提升。"


def element(text, **look):
    return {"text": text, **look}


BASE = {
    "page": {"width": 210, "height": 297, "top": 37, "left": 28, "right": 26, "bottom": 35,
             "pitch": 579, "columns": 1, "footer": 25.35},
    "copyNumber": element("000012", **BODY),
    "classification": element("机密★1年", **{**BODY, "font": "黑体"}),
    "urgency": element("特急", **{**BODY, "font": "黑体"}),
    "letterhead": element("云溪市青禾产业园区管理委员会文件", font="方正小标宋简体", size=36, color="FF0000",
                          align="center", before=6, line=42),
    "gap1": element("", **BODY), "gap2": element("", **BODY),
    "number": element("青禾园管发〔2024〕3号", **{**BODY, "align": "center"}, rule="FF0000"),
    "gap3": element("", **BODY), "gap4": element("", **BODY),
    "title1": element("关于开展园区企业", font="方正小标宋简体", size=22, align="center"),
    "title2": element("安全生产专项整治工作的通知", font="方正小标宋简体", size=22, align="center"),
    "gap5": element("", **BODY),
    "recipients": element("各片区指挥部，各部、局、中心，园区各企业：", **BODY),
    "text1": element(SENTENCE * 2, **TEXT),
    "heading1": element("一、总体要求", **{**TEXT, "font": "黑体"}),
    "text2": element(SENTENCE, **TEXT),
    "heading2": element("（一）压实企业责任", **{**TEXT, "font": "楷体_GB2312"}),
    "text3": element(SENTENCE, **TEXT),
    "heading3": element("1.开展自查自纠", **TEXT),
    "text4": element(SENTENCE, **TEXT),
    "gap6": element("", **BODY),
    "note1": element("附件：1. 任务分工表", **TEXT),
    "note2": element("2. 报送要求", **{**BODY, "first": 5}),
    "gap7": element("", **BODY),
    "issuer": element("云溪市青禾产业园区管理委员会", **{**BODY, "align": "right", "right": 2}),
    "date": element("2024年1月16日", **{**BODY, "align": "left", "left": 13.9}),
    "remark": element("（此件公开发布）", **TEXT),
    "mark1": element("附件1", **{**BODY, "font": "黑体"}, newPage=True),
    "gap8": element("", **BODY),
    "name1": element("任务分工表", font="方正小标宋简体", size=22, align="center"),
    "gap9": element("", **BODY),
    "text5": element(SENTENCE, **TEXT),
    "mark2": element("附件2", **{**BODY, "font": "黑体"}, newPage=True),
    "gap10": element("", **BODY),
    "name2": element("报送要求", font="方正小标宋简体", size=22, align="center"),
    "gap11": element("", **BODY),
    "text6": element(SENTENCE, **TEXT),
    "copies": element("抄送：市级有关部门，青禾街道、石屏镇。", font="仿宋_GB2312", size=14, align="both",
                      left=1, right=1, imprint="first"),
    "printing": element("云溪市青禾产业园区综合办公室　　　　　　　　2024年1月17日印发", font="仿宋_GB2312", size=14,
                        align="both", left=1, right=1, imprint="last"),
    "odd": element("— {PAGE} —", font="宋体", size=14, align="right", right=1, line=14),
    "even": element("— {PAGE} —", font="宋体", size=14, align="left", left=1, line=14),
    "pages": {"even": True},
    "imprint": {"outer": 8, "inner": 6},
}
EDGES = ("odd", "even")
SETTINGS = ("page", "pages", "imprint")


def set_run(run, look):
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:eastAsia", "w:ascii", "w:hAnsi"):
        fonts.set(qn(name), look.get("latin", look["font"]) if name != "w:eastAsia" else look["font"])
    run.font.size = Pt(look["size"])
    if look.get("bold"):
        run.font.bold = True
    if "color" in look:
        color = OxmlElement("w:color")
        color.set(qn("w:val"), look["color"])
        run._r.rPr.append(color)
    if "tracking" in look:
        spacing = OxmlElement("w:spacing")
        spacing.set(qn("w:val"), str(look["tracking"]))
        run._r.rPr.append(spacing)


def child(parent, name, **attributes):
    node = OxmlElement(name)
    for key, value in attributes.items():
        node.set(qn(f"w:{key}"), str(value))
    parent.append(node)
    return node


def set_paragraph(paragraph, look, imprint):
    properties = paragraph._p.get_or_add_pPr()
    if look.get("newPage"):
        child(properties, "w:pageBreakBefore")
    if "rule" in look and look["rule"]:
        borders = child(properties, "w:pBdr")
        child(borders, "w:bottom", val="single", sz=12, space=7, color=look["rule"])
    if "imprint" in look and imprint["outer"]:
        borders = child(properties, "w:pBdr")
        first = look["imprint"] == "first"
        child(borders, "w:top", val="single", sz=imprint["outer"] if first else imprint["inner"], space=0, color="auto")
        if not first:
            child(borders, "w:bottom", val="single", sz=imprint["outer"], space=0, color="auto")
    spacing = {"before": int(look.get("before", 0) * 20), "after": int(look.get("after", 0) * 20)}
    if "line" in look:
        spacing.update(line=int(look["line"] * 20), lineRule=look.get("lineRule", "exact"))
    child(properties, "w:spacing", **spacing)
    size = look["size"]
    indent = {}
    for side in ("left", "right"):
        if side in look:
            indent[side] = int(look[side] * size * 20)
    if "first" in look:
        indent.update(firstLine=int(look["first"] * size * 20), firstLineChars=int(look["first"] * 100))
    if indent:
        child(properties, "w:ind", **indent)
    child(properties, "w:jc", val=look["align"])


def add_page_number(paragraph, look):
    before, after = look["text"].split("{PAGE}")
    set_run(paragraph.add_run(before), look)
    for kind, text in (("begin", None), (None, "PAGE"), ("separate", None), ("shown", "1"), ("end", None)):
        run = paragraph.add_run()
        set_run(run, look)
        if kind == "shown":
            run.text = text
        elif text:
            instruction = child(run._r, "w:instrText")
            instruction.text = text
        else:
            child(run._r, "w:fldChar", fldCharType=kind)
    set_run(paragraph.add_run(after), look)


# WPS puts page numbers into a box that floats over the footer, at the outer edge of the page.
BOX = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300"
 distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>{align}</wp:align></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="914400" cy="230000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="{id}" name="文本框 {id}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData
 uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="230000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
</wps:spPr><wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>
</w:drawing></mc:Choice></mc:AlternateContent></w:r>"""


def boxed(paragraph, look, number):
    """A paragraph in a box that floats beside another."""
    run = parse_xml(BOX.format(align=look["box"], id=number))
    paragraph._p.append(run)
    inner = run.find(f".//{qn('w:txbxContent')}")
    return Paragraph(child(inner, "w:p"), paragraph._parent)


def add_edge(footer, look, imprint):
    if not look:
        return
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    if "box" in look:
        paragraph = boxed(paragraph, look, 1 if look["box"] == "right" else 2)
    set_paragraph(paragraph, look, imprint)
    if "{PAGE}" in look["text"]:
        add_page_number(paragraph, look)
    else:
        set_run(paragraph.add_run(look["text"]), look)


def add_table(document, looks):
    table = document.add_table(rows=0, cols=1)
    for look in looks:
        paragraph = table.add_row().cells[0].paragraphs[0]
        set_paragraph(paragraph, {**look, "imprint": "none"}, {"outer": 0})
        set_run(paragraph.add_run(look["text"]), look)


def make(spec):
    document = Document()
    section = document.sections[0]
    page = spec["page"]
    section.page_width, section.page_height = Mm(page["width"]), Mm(page["height"])
    section.top_margin, section.bottom_margin = Mm(page["top"]), Mm(page["bottom"])
    section.left_margin, section.right_margin = Mm(page["left"]), Mm(page["right"])
    section.footer_distance = Mm(page["footer"])
    for old in section._sectPr.findall(qn("w:docGrid")) + section._sectPr.findall(qn("w:cols")):
        section._sectPr.remove(old)
    child(section._sectPr, "w:cols", num=page["columns"], space=425)
    if page["pitch"]:
        cells = {"charSpace": page["charSpace"]} if "charSpace" in page else {}
        kind = "linesAndChars" if cells else "lines"
        child(section._sectPr, "w:docGrid", type=kind, linePitch=page["pitch"], **cells)
    document.settings.odd_and_even_pages_header_footer = spec["pages"]["even"]
    for name, look in spec.items():
        if name in SETTINGS or name in EDGES:
            continue
        if name == "copies" and spec["imprint"].get("table"):
            add_table(document, [spec["copies"], spec["printing"]])
            break
        paragraph = document.add_paragraph()
        set_paragraph(paragraph, look, spec["imprint"])
        for index, text in enumerate(look["text"].split("\n")):
            run = paragraph.add_run(text)
            set_run(run, look)
            if index < look["text"].count("\n"):
                run.add_break(WD_BREAK.LINE)
    add_edge(section.footer, spec.get("odd"), spec["imprint"])
    if spec["pages"]["even"]:
        add_edge(section.even_page_footer, spec.get("even"), spec["imprint"])
    return document


def changed(changes):
    spec = copy.deepcopy(BASE)
    for path, value in changes.items():
        if path == "drop":
            for name in value:
                del spec[name]
        elif path == "signatory":
            number = spec["number"]
            number.update(align="left", first=1)
            at = list(spec).index("number")
            items = list(spec.items())
            items.insert(at, ("signatory", {**BODY, **value, "align": "right", "right": 1}))
            spec = dict(items)
        elif path == "order":
            rest = {name: look for name, look in spec.items() if name not in value}
            at = list(spec).index(min(value, key=list(spec).index))
            names = list(rest)
            names[at:at] = value
            spec = {name: spec[name] for name in names}
        else:
            name, key = path.split(".")
            spec[name][key] = value
    return spec


for case in json.load(sys.stdin):
    make(changed(case["changes"])).save(f"{sys.argv[1]}/{case['name']}.docx")
