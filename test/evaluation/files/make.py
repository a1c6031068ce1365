"""Makes the Word files in this folder from the texts in ../documents, with python-docx and LibreOffice.

Usage: python3 test/evaluation/files/make.py. The files are checked in, so that tests need neither program.
"""
import pathlib, re, subprocess, tempfile
import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Pt

HERE = pathlib.Path(__file__).parent
TEXTS = HERE.parent / 'documents'
BY_PYTHON = ['01', '05', '09', '11', '17', '21', '26', '31']
BY_LIBREOFFICE = ['02', '06', '10', '22', '27', '30']
AS_OLD_WORD = ['05', '28']


def text_of(number):
    [path] = TEXTS.glob(f'{number}-*.txt')
    return path.stem, path.read_text('utf-8').rstrip('\n').split('\n')


def build(lines):
    document = docx.Document()
    in_body = False
    for line in lines:
        text = line.strip(' \u3000')
        paragraph = document.add_paragraph()
        layout = paragraph.paragraph_format
        layout.space_after = Pt(0)
        font, size = '仿宋', 16
        in_body = in_body or len(text) > 40 or text.endswith(('：', ':', '。'))
        is_date = re.fullmatch(r'[\d〇○一二三四五六七八九十]{4}年.{1,3}月.{1,3}日', text)
        if not in_body:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            font, size = '方正小标宋简体', 22
        elif is_date:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        elif not text.endswith('：'):
            layout.first_line_indent = Pt(32)
        if re.match('[一二三四五六七八九十]+、', text):
            font = '黑体'
        # A run-in heading is set in a font of its own.
        lead = re.match('（[一二三四五六七八九十]+）[^。]{1,30}。', text)
        parts = [(lead.group(), '楷体'), (text[lead.end():], font)] if lead else [(text, font)]
        for words, name in parts:
            run = paragraph.add_run(words)
            run.font.size = Pt(size)
            run._element.get_or_add_rPr().get_or_add_rFonts().set(qn('w:eastAsia'), name)
    document.sections[0].footer.paragraphs[0].text = '- 1 -'
    return document


def convert(path, kind, folder):
    profile = f'-env:UserInstallation=file://{folder}/profile'
    subprocess.run(
        ['soffice', profile, '--headless', '--convert-to', kind, '--outdir', folder, path],
        check=True, stdout=subprocess.DEVNULL)


def main():
    for number in BY_PYTHON:
        name, lines = text_of(number)
        build(lines).save(HERE / f'{name}.python.docx')
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / 'in'
        source.mkdir()
        for numbers, ending, kind in [
            (BY_LIBREOFFICE, 'docx', 'docx:MS Word 2007 XML'), (AS_OLD_WORD, 'doc', 'doc'),
        ]:
            for number in numbers:
                name, lines = text_of(number)
                path = source / f'{name}.docx'
                build(lines).save(path)
                convert(str(path), kind, folder)
                made = pathlib.Path(folder) / f'{name}.{ending}'
                made.rename(HERE / f'{name}.libreoffice.{ending}')


main()
