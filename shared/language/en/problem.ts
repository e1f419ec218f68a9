/**
 * Problems: what happened (`message`) and what to do (`remedy`); here of files, preparation and the machine.
 * A problem whose `values.context` is set takes the sentence with that suffix, where there is one.
 */
export const problem = {
  'problem.list-separator': ', ',
  'problem.list-long': '{{shown}} and {{count}} more',
  'problem.severity.error': 'Error',
  'problem.severity.warning': 'Warning',
  'problem.severity.note': 'Note',
  'problem.remedy-lead': 'What to do: {{remedy}}',

  // reading files
  'problem.file-unreadable.message': 'The file {{file}} could not be read. {{reason}}',
  'problem.file-unreadable.remedy':
    'Check that the file is still there, that you may read it, and that no other program has it locked.',
  'problem.file-empty.message': 'The file {{file}} is empty.',
  'problem.file-empty.remedy':
    'Export the data again from the survey platform or statistics program, then import the new file.',
  'problem.file-empty.message_header':
    'The file {{file}} holds only names of columns: there are no answers below the header.',
  'problem.table-transposed.message':
    'The table seems to be transposed: {{rows}} items stand in rows and respondents in the {{columns}} columns.',
  'problem.table-transposed.remedy':
    'Exchange rows and columns (Excel: copy, Paste Special, Transpose), so that each respondent has a row, and import again.',
  'problem.delimiter-unusual.message': 'Cells are parted by a mark that is no delimiter of tables.',
  'problem.delimiter-unusual.message_comma':
    'Cells are parted by full-width commas (\uff0c), which is no delimiter of tables.',
  'problem.delimiter-unusual.message_semicolon':
    'Cells are parted by full-width semicolons (\uff1b), which is no delimiter of tables.',
  'problem.delimiter-unusual.message_bar':
    'Cells are parted by full-width bars (\uff5c), which is no delimiter of tables.',
  'problem.delimiter-unusual.remedy':
    'Replace the mark by a comma in a text editor, or export again as CSV from the survey platform.',
  'problem.quotes-single.message':
    'Cells are enclosed in single quotes (apostrophes). Tables know double quotes only, so that the quotes became part of names and answers.',
  'problem.quotes-single.remedy': 'Replace the single quotes by double ones in a text editor, or export again as CSV.',
  'problem.file-too-large.message': 'The file {{file}} is too large to be opened.',
  'problem.file-too-large.remedy':
    'Keep only the columns that you analyse, save them as a data file of their own and import that.',
  'problem.file-not-a-table.message': 'The file {{file}} is not a data file that can be read ({{kind}}).',
  'problem.file-not-a-table.remedy':
    'Save the data in a format that can be read ({{formats}}) and import that data file.',
  'problem.file-not-a-table.message_workbook':
    'The file {{file}} is a workbook of a kind that cannot be opened ({{kind}}).',
  'problem.file-not-a-table.remedy_workbook':
    'Open it in Excel, WPS or LibreOffice, choose Save as > Excel workbook (.xlsx), and import that file.',
  'problem.file-not-a-table.message_encrypted': 'The file {{file}} is protected by a password and cannot be read.',
  'problem.file-not-a-table.remedy_encrypted':
    'Open it in the program it came from, remove the password (Excel: File > Info > Protect Workbook > Encrypt with Password; WPS: Document encryption), save it, and import it again.',
  'problem.file-not-a-table.message_numbers': 'The file {{file}} is a spreadsheet of Apple Numbers.',
  'problem.file-not-a-table.remedy_numbers':
    'In Numbers choose File > Export To > Excel or CSV, and import the exported file.',
  'problem.file-not-a-table.message_document':
    'The file {{file}} is a text document or a presentation ({{kind}}), not a table of data.',
  'problem.file-not-a-table.remedy_document':
    'Copy its table into Excel, WPS or LibreOffice, save that as an Excel workbook (.xlsx), and import it.',
  'problem.file-not-a-table.message_pdf': 'The file {{file}} is a PDF document, which holds pages and no data.',
  'problem.file-not-a-table.remedy_pdf':
    'Export the data themselves from the survey platform or statistics program, as Excel or CSV.',
  'problem.file-not-a-table.message_r': 'The file {{file}} is a data file of R.',
  'problem.file-not-a-table.remedy_r':
    'In R load it with load() or readRDS(), write the data with write.csv(data, "data.csv", row.names = FALSE), and import that file.',
  'problem.file-not-a-table.message_stata': 'The file {{file}} is a Stata data file.',
  'problem.file-not-a-table.remedy_stata':
    'In Stata choose File > Export > Excel, or enter: export delimited using data.csv, nolabel. Import that file.',
  'problem.file-not-a-table.message_sas': 'The file {{file}} is a SAS data file.',
  'problem.file-not-a-table.remedy_sas':
    'In SAS export it: proc export data=name outfile="data.csv" dbms=csv; run; and import that file.',
  'problem.file-not-a-table.message_lotus': 'The file {{file}} is a spreadsheet of Lotus 1-2-3 or Quattro.',
  'problem.file-not-a-table.remedy_lotus':
    'Open it in LibreOffice, choose Save as > Excel workbook (.xlsx), and import that file.',
  'problem.file-not-a-table.message_portable': 'The file {{file}} is a portable file of SPSS (.por).',
  'problem.file-not-a-table.remedy_portable':
    'Open it in SPSS or PSPP, save it there as an SPSS data file (.sav), and import that file.',
  'problem.file-not-a-table.message_structured': 'The file {{file}} holds {{kind}}, not a table of rows and columns.',
  'problem.file-not-a-table.remedy_structured':
    'Export the data once more from the survey platform, as CSV, Excel or SPSS, and import that file.',
  'problem.file-not-a-table.message_image': 'The file {{file}} is a picture ({{kind}}).',
  'problem.file-not-a-table.remedy_image':
    'Export the data themselves from the survey platform or statistics program, as Excel or CSV.',
  'problem.file-not-a-table.message_archive': 'The file {{file}} is an archive of packed files ({{kind}}).',
  'problem.file-not-a-table.remedy_archive': 'Unpack it, and import the data file that is inside.',
  'problem.file-not-a-table.message_web-archive':
    'The file {{file}} is a web archive (MHTML) that is called a workbook.',
  'problem.file-not-a-table.remedy_web-archive':
    'Open it in Excel, WPS or LibreOffice, choose Save as > Excel workbook (.xlsx), and import that file.',
  'problem.file-not-a-table.message_web-page': 'The file {{file}} is a web page (HTML) without a table of data.',
  'problem.file-not-a-table.remedy_web-page':
    'It may be a message of the website, such as that your login has expired. Log in there and export the data again, as Excel or CSV.',
  'problem.workbook-damaged.message': 'The workbook {{file}} is damaged and was not read (in {{part}}).',
  'problem.workbook-damaged.remedy':
    'Get the file once more from where it came. If Excel, WPS or LibreOffice can still open it, save it there under a new name and import that.',
  'problem.workbook-damaged.message_entities':
    'The workbook {{file}} holds instructions that no spreadsheet program writes (in {{part}}); it was not read.',
  'problem.workbook-damaged.message_depth':
    'The workbook {{file}} is nested more deeply than any spreadsheet program writes it (in {{part}}); it was not read.',
  'problem.sheet-not-found.message': 'The file {{file}} has no sheet “{{sheet}}”. It has: {{sheets}}.',
  'problem.sheet-not-found.remedy': 'Choose one of these by its name or its number, counted from 1.',
  'problem.sheet-not-found.message_none': 'The file {{file}} has no sheets, so “{{sheet}}” cannot be chosen.',
  'problem.sheet-not-found.remedy_none': 'Leave the choice of a sheet out.',
  'problem.sheets-not-read.message': 'The sheet “{{sheet}}” was read. Not read: {{sheets}}.',
  'problem.sheets-not-read.remedy':
    'If the data are on another sheet, choose it in the import (command line: --sheet).',
  'problem.title-rows-skipped.message': 'Rows above the table were taken for a title (to row {{count}}): {{text}}',
  'problem.title-rows-skipped.remedy':
    'If they belong to the data, set the rows to skip to 0 in the import (command line: --skip-rows 0).',
  'problem.digits-as-text.message': 'Digits that the workbook stores as text were read as numbers: {{variables}}.',
  'problem.digits-as-text.remedy':
    'Nothing is to be done, unless these digits are names of something, such as codes of places.',
  'problem.formula-errors.message':
    'Formulas without a result ({{kinds}}) count as missing answers; cells: {{count}}, in {{variables}}.',
  'problem.formula-errors.remedy':
    'If they should have values, correct the formulas in the workbook and import it again.',
  'problem.file-damaged.message':
    'The file {{file}} is damaged: what stands at byte {{byte}} cannot be part of such a file.',
  'problem.file-damaged.remedy': 'Save the data again in the program that they come from, and import the new file.',
  'problem.file-damaged.message_truncated': 'The file {{file}} is incomplete: it ends too early, at byte {{byte}}.',
  'problem.file-damaged.remedy_truncated':
    'Copy or download the file again until its end, or save it again in the program that it comes from.',
  'problem.file-encrypted.message': 'The file {{file}} is locked with a password and cannot be read.',
  'problem.file-encrypted.remedy':
    'Open it in the program that it comes from, save it without a password (SPSS: Save as, leave “Encrypt file with password” empty), and import that file.',
  'problem.cases-beyond-count.message': 'The file {{file}} says that it has {{count}} cases, but goes on behind them.',
  'problem.cases-beyond-count.remedy':
    'The {{count}} cases were read. If there should be more, save the file again in SPSS or PSPP.',
  'problem.weights-not-applied.message':
    'In the file, cases are weighted by {{variables}}; every case counts once here.',
  'problem.weights-not-applied.remedy':
    'Nothing needs to be done if the weights do not belong to this analysis. Otherwise say so in the report.',
  'problem.dates-as-text.message': 'Dates were read as texts (2024-02-29): {{variables}}.',
  'problem.dates-as-text.remedy':
    'Texts cannot be variables of a model. If you need a length of time, compute it in SPSS and save it as a number.',
  'problem.times-in-seconds.message': 'Lengths of time were read as numbers of seconds: {{variables}}.',
  'problem.times-in-seconds.remedy': 'Nothing needs to be done: coefficients of these variables are per second.',
  'problem.autosave-unreadable.message': 'The copy of your unsaved work could not be read. It was kept as {{file}}.',
  'problem.autosave-unreadable.remedy': 'Nothing was written over it. Open the project file that you last saved.',
  'problem.autosave-not-written.message':
    'Your unsaved work cannot be kept safe from a crash at the moment. {{reason}}',
  'problem.autosave-not-written.remedy': 'Save the project, at another place if need be.',
  'problem.autosave-set-aside.message':
    'The copy of your unsaved work on {{file}} could not be read. It was set aside in the browser’s storage.',
  'problem.autosave-set-aside.remedy': 'Nothing was written over it. Open the project file that you last saved.',
  'problem.autosave-waiting.message': 'Other windows also ended with unsaved work, which was kept: {{parameters}}.',
  'problem.autosave-waiting.remedy': 'Open Pathloom in another window: it offers you that work.',
  'problem.file-not-written.message': 'The file {{file}} could not be written. {{reason}}',
  'problem.file-not-written.remedy': 'Choose another folder, or close the file if it is open in another program.',
  'problem.picture-too-large.message':
    'At {{dpi}} dpi this picture would have {{width}} × {{height}} pixels: too many.',
  'problem.picture-too-large.remedy': 'Save it as SVG, which is sharp at every size, or with fewer dots per inch.',
  'problem.picture-not-painted.message': 'The picture could not be turned into a PNG file.',
  'problem.picture-not-painted.remedy': 'Save it as SVG, or close other programs and try again.',
  'problem.characters-not-painted.message': 'No shipped font has these characters of the picture: {{characters}}',
  'problem.characters-not-painted.remedy':
    'Look at the PNG file. Saved as SVG, the picture uses the fonts of the computer that shows it.',
  'problem.reason.ENOENT': 'There is no file of this name.',
  'problem.reason.EACCES': 'It may not be opened with your rights.',
  'problem.reason.EPERM': 'It may not be changed with your rights.',
  'problem.reason.EISDIR': 'It is a folder.',
  'problem.reason.ENOTDIR': 'A part of its path is no folder.',
  'problem.reason.EBUSY': 'Another program has it open.',
  'problem.reason.ENOSPC': 'The disk is full.',
  'problem.reason.EROFS': 'The disk is write-protected.',
  'problem.reason.EDQUOT': 'Your share of the disk is used up.',
  'problem.reason.ENAMETOOLONG': 'The name is too long.',
  'problem.reason.ELOOP': 'It is a link that leads back to itself.',
  'problem.reason.no-folder': 'Its folder is no longer there.',
  'problem.rows-uneven.message':
    'Some lines have more or fewer cells than the others: line {{lines}} (in all {{count}}; expected {{columns}} cells).',
  'problem.rows-uneven.remedy':
    'Missing cells were read as missing answers and surplus cells left out. Check delimiter and quotes in the preview.',
  'problem.quotes-unbalanced.message': 'Quotation marks do not close properly on some lines ({{lines}}).',
  'problem.quotes-unbalanced.remedy':
    'Look at these lines in the preview. If they read wrongly, correct the quotation marks in the file.',
  'problem.duplicate-column.message': 'Several columns have the same name: {{variables}}.',
  'problem.duplicate-column.remedy': 'The later ones were given a number. Rename them in the file if you need both.',
  'problem.unnamed-column.message': 'Some columns have no name and were given one: {{variables}}.',
  'problem.unnamed-column.remedy': 'If the first row holds data rather than names, switch the header off.',
  'problem.text-decoding-doubtful.message': 'Some characters could not be read with the encoding {{encoding}}.',
  'problem.text-decoding-doubtful.remedy':
    'Choose another encoding until names and answers look right in the preview (often GB18030 for Chinese files from Excel).',
  'problem.text-decoding-doubtful.message_guess':
    'The text encoding was guessed from few characters: {{encoding}}. It may be another one.',
  'problem.text-decoding-doubtful.message_nul': 'The file holds NUL characters, which no text has; they were left out.',
  'problem.text-decoding-doubtful.remedy_nul':
    'The file may be damaged: compare the number of rows and some answers with the original before you use the data.',
  'problem.text-decoding-doubtful.message_project': 'Some characters of the project file are damaged and shown as �.',
  'problem.text-decoding-doubtful.remedy_project':
    'Look through names and labels before you save, or open another copy of the project, for example from a backup.',
  'problem.project-invalid.message': 'This is not a Pathloom project, or it is damaged ({{where}}).',
  'problem.project-invalid.remedy': 'Open another copy of the project, for example from a backup.',
  'problem.project-newer.message': 'The project was saved by a newer version of Pathloom.',
  'problem.project-newer.remedy': 'Install the newest version, then open the project again.',
  'problem.project-changed-on-disk.message':
    'Another program or another person has changed {{file}} since you opened or saved it.',
  'problem.project-changed-on-disk.remedy': 'Overwrite it, or keep both: yours is then saved beside it.',
  'problem.project-gone.message': 'The file {{file}} is no longer where it was.',
  'problem.project-gone.remedy': 'It may have been moved, renamed or deleted. Save your work there again or elsewhere.',
  'problem.project-kept-beside.message': 'Your version was saved as {{file}}, beside the changed one.',
  'problem.project-kept-beside.remedy': 'You go on working in {{file}}.',
  'problem.project-data-missing.message': 'The data of the project ({{file}}) are not in it.',
  'problem.project-data-missing.remedy': 'Import the data file again; the drawing is kept.',
  'problem.project-data-missing.message_unclaimed':
    'The project file holds data ({{file}}) that its document does not use: they are not shown, and saving leaves them out.',
  'problem.project-data-missing.remedy_unclaimed':
    'Save under another name to keep this file as it is; import the data file again if the data are missing.',
  'problem.project-data-changed.message': 'The data in the project are not the ones it was saved with ({{file}}).',
  'problem.project-data-changed.remedy':
    'They were kept and are used as they are. Compare the number of rows and columns before you use the results.',

  // preparing data
  'problem.step-column-missing.message': 'It uses columns that the data do not have at that place: {{variables}}.',
  'problem.step-column-missing.remedy':
    'Under “Steps” move the step behind the one that makes the column, choose other columns, or remove it; or import data that hold these columns.',
  'problem.codebook-without-names.message':
    'No column of {{file}} has a head that says “name” or “variable”, so its rows cannot be matched with columns of the data.',
  'problem.codebook-without-names.remedy':
    'Write the heads into the first row: name, label, value labels, scale, reversed, missing. “Save codebook” in the menu of the variable list writes one to begin with.',
  'problem.step-values-invalid.message': 'It has values that do not fit: {{variables}}.',
  'problem.step-values-invalid.remedy':
    'Correct the numbers of the step. Reversing needs the lowest and the highest possible answer.',
  'problem.step-values-invalid.message_unnamed': 'A recoding of {{variables}} says nothing of the answer “{{found}}”.',
  'problem.step-values-invalid.remedy_unnamed': 'Add the answer to the step, or leave the column out of it.',
  'problem.step-values-invalid.message_taken': 'It would name two columns “{{found}}”: {{variables}} and another one.',
  'problem.step-values-invalid.remedy_taken':
    'In the tab Steps, edit “Rename columns” and give the column a name that no other has.',
  'problem.step-values-invalid.message_unpaired':
    'It does not have exactly one entry for each of its columns: {{variables}}.',
  'problem.step-values-invalid.remedy_unpaired': 'In the tab Steps, remove the step and add it again.',
  'problem.step-values-invalid.message_value':
    'It gives “{{found}}” of {{variables}} a label, but the column holds numbers.',
  'problem.step-values-invalid.remedy_value':
    'In the tab Steps, edit “Labels and levels” and write a number in place of “{{found}}”.',
  'problem.step-values-invalid.message_rows': 'It leaves out row {{found}}, which the data do not have.',
  'problem.step-values-invalid.remedy_rows': 'Correct the rows of the step, or remove it.',
  'problem.step-values-invalid.message_outside':
    '{{variables}} cannot be reversed on the scale {{minimum}} to {{maximum}}: it holds the answer {{found}}.',
  'problem.step-values-invalid.remedy_outside':
    'If {{found}} means “no answer”, declare it a missing code in a step before this one; otherwise correct the ends of the scale.',
  'problem.step-values-invalid.message_text': '{{variables}} holds text, such as “{{found}}”, and cannot be reversed.',
  'problem.step-values-invalid.remedy_text': 'Remove the column from the step.',

  // the machine
  'problem.cancelled.message': 'Cancelled.',
  'problem.cancelled.remedy': 'Nothing was changed. Start again whenever you like.',
  'problem.detail': 'Details',
  'problem.copy': 'Copy details',
  'problem.copied': 'Copied',
  'problem.facts.problem': 'Problem: {{code}} ({{severity}})',
  'problem.facts.reason': 'Reason: {{reason}}',
  'problem.facts.actions': 'Last actions:',
  'problem.facts.ago': '{{seconds}} s ago:',
  'problem.facts.private': 'This text holds no data, no names of columns, constructs or files.',
  'problem.unexpected-error.message': 'Pathloom met an error of its own.',
  'problem.unexpected-error.remedy':
    'What you did last may be incomplete; undo it or go on. Save your work, and send the details to whoever looks after Pathloom.',
  'problem.window-crashed.message': 'The window failed and was loaded again, with your unsaved work.',
  'problem.window-crashed.remedy': 'At most what you did in the last two seconds is missing. Save your work.',
  'problem.window-reopened.message': 'The window failed and was loaded again. Nothing was unsaved.',
  'problem.window-reopened.remedy': 'If it happens again, send the details to whoever looks after Pathloom.',
  'problem.worker-died.message': 'The estimation stopped unexpectedly and was restarted.',
  'problem.worker-died.remedy': 'Try again. If it happens again, save your work and restart Pathloom.',
  'problem.report-not-replaced.message': 'The analysis failed, so the report {{file}} that is there was left as it is.',
  'problem.report-not-replaced.remedy': 'Name another file, or delete it first, to have a report of the failure.',
  'problem.pdf-failed.message': 'The browser could not make the PDF: {{reason}}',
  'problem.pdf-failed.remedy': 'Close other browser windows and try again. All other outputs were made.',
  'problem.no-browser.message': 'No browser was found to make the PDF.',
  'problem.no-browser.remedy': 'Install Chromium, Chrome or Edge. All other outputs were made.',
  'problem.request-invalid.message': 'An internal request was malformed and was refused.',
  'problem.request-invalid.remedy': 'Restart Pathloom. Your work is saved automatically.',
} as const;
