* An SPSS data file in GBK, written by PSPP.
SET LOCALE='GBK'.
DATA LIST LIST (",") /性别 (A6) 信任1 (F2.0).
BEGIN DATA
男,1
女,5
END DATA.
VARIABLE LABELS 信任1 '我信任该平台'.
VALUE LABELS 信任1 1 '非常不同意' 5 '非常同意'.
SAVE OUTFILE='pspp-gbk.sav'.
