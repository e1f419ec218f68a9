* An SPSS data file in SHIFT_JIS, written by PSPP.
SET LOCALE='SHIFT_JIS'.
DATA LIST LIST (",") /性別 (A6) q1 (F2.0).
BEGIN DATA
男性,1
女性,5
END DATA.
VARIABLE LABELS q1 'この店を信頼する'.
VALUE LABELS q1 1 'まったく反対' 5 '賛成'.
SAVE OUTFILE='pspp-sjis.sav'.
