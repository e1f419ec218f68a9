"""Makes the workbooks beside this file with openpyxl and, by soffice, their OpenDocument and old Excel forms."""
# Run with Debian's python3-openpyxl and libreoffice-calc: python3 make.py
import datetime
import os
import subprocess
import openpyxl
from openpyxl.styles import Font

here = os.path.dirname(os.path.abspath(__file__))


def path(name):
    return os.path.join(here, name)


def odd_cells(epoch_1904):
    book = openpyxl.Workbook()
    if epoch_1904:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    notes = book.active
    notes.title = '说明'
    notes.append(['本表为示例'])
    hidden = book.create_sheet('codes')
    hidden.append(['a', 'b'])
    hidden.append([1, 2])
    hidden.append([3, 4])
    hidden.sheet_state = 'hidden'
    data = book.create_sheet('数据 1')
    data.append(['Survey of 2024, all branches'])
    data.merge_cells('A1:I1')
    data['A1'].font = Font(bold=True)
    data.append([])
    data.append(['day', 'moment', 'clock', 'Q1', 'Q2', 'share', 'place', 'said', 'agree'])
    day = datetime.date(2024, 2, 28)
    for i in range(6):
        data.append([
            day + datetime.timedelta(days=i),
            datetime.datetime(2024, 2, 28, 13, 5, 10 + i),
            datetime.time(13, 5, i),
            str(i + 1),
            i + 0.1,
            i / 8,
            '0%d' % i,
            'two\nlines & <b>' if i == 1 else ' x ',
            i % 2 == 0,
        ])
    data['E5'] = '#DIV/0!'
    data['E5'].data_type = 'e'
    data['F6'] = None
    # A row without an answer between others.
    data.insert_rows(7)
    for column in ('A', 'F'):
        for cell in data[column][3:]:
            if cell.value is not None:
                cell.number_format = 'yyyy"年"m"月"d"日"' if column == 'A' else '0.0%'
    book.save(path('odd-1904.xlsx' if epoch_1904 else 'odd.xlsx'))


def merged_heads():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(['id', 'Trust', None, None, 'Loyalty', None])
    sheet.append([None, 'T1', 'T2', 'T3', 'L1', 'L2'])
    for cells in ('A1:A2', 'B1:D1', 'E1:F1'):
        sheet.merge_cells(cells)
    for i in range(5):
        sheet.append([100 + i, 1 + i % 5, 1 + i % 3, 1 + i % 4, 1 + i % 2, 5])
    book.save(path('merged-heads.xlsx'))


def convert(name, kind):
    subprocess.run(['soffice', '--headless', '--convert-to', kind, '--outdir', here, path(name)], check=True)


odd_cells(False)
odd_cells(True)
merged_heads()
convert('odd.xlsx', 'ods')
convert('odd.xlsx', 'xls')
convert('merged-heads.xlsx', 'ods')
