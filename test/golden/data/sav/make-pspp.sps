* Small SPSS data files written by PSPP.
DATA LIST LIST (",") /id (F4.0) q1 (F2.0) q2 (F2.0) q3 (F2.0) name (A5) long (A300) d (SDATE10) t (TIME8) w (F4.1) wd (WKDAY3).
BEGIN DATA
1,1,5,99,a b,first long text,2024/02/29,13:05:00,1.5,Mon
2,2,95,8,,second,1999/12/31,00:00:01,1,Tue
3,,3,9,c,,,23:59:59,.5,Wed
4,5,90,7,NA,x,2024/01/01,,2,Sun
END DATA.
VARIABLE LABELS q1 'First question' long 'A comment of up to three hundred bytes'.
VALUE LABELS q1 1 'never' 2 'seldom' 5 'always' / name 'c' 'see' 'a b' 'letters'.
ADD VALUE LABELS long 'x' 'unknown'.
MISSING VALUES q1 (5) q2 (90 THRU 99) q3 (7 THRU HI, 1) name ('NA').
VARIABLE LEVEL id (NOMINAL) q1 q2 (ORDINAL) w (SCALE).
WEIGHT BY w.
SAVE OUTFILE='pspp-none.sav' /UNCOMPRESSED.
SAVE OUTFILE='pspp-byte.sav' /COMPRESSED.
SAVE OUTFILE='pspp-zlib.zsav' /ZCOMPRESSED.
