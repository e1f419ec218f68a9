# Survey files that are awkward to read, all from one set of answers. Rscript make-data.R, in this folder.
set.seed(20261129)
n <- 160
team <- rep(c("north", "south"), length.out = n)[sample(n)]
f <- rnorm(n)
g <- 0.5 * f + rnorm(n, sd = 0.8) + 0.2 * (team == "south")
item <- function(x, loading) pmin(pmax(round(4 + 1.1 * loading * x + rnorm(n, sd = 0.8)), 1), 7)
answers <- data.frame(
  a1 = item(f, 1), a2 = item(f, 0.9), a3 = 8 - item(f, 0.8),
  b1 = item(g, 1), b2 = item(g, 0.9), b3 = item(g, 0.8),
  age = round(rnorm(n, 35, 9) + 2 * f), use = round(3 + f + rnorm(n), 2), team = team
)
text <- as.data.frame(lapply(answers, as.character))
gap <- function(column, rows, word) text[rows, column] <<- word
gap("a1", 3, "#NULL!"); gap("a2", 8, "N/A"); gap("b1", 15, "."); gap("b2", 21:22, ""); gap("age", 30, "99")
gap("b3", 40, "-99"); gap("use", 44, "n/a"); gap("team", 50, ""); gap("a3", 61, "NaN")

write <- function(file, lines, encoding = "UTF-8", mark = raw(0), end = "\n") {
  bytes <- iconv(paste0(paste(lines, collapse = end), end), "UTF-8", encoding, toRaw = TRUE)[[1]]
  writeBin(c(mark, bytes), file)
}
rows <- function(table, sep) do.call(paste, c(table, sep = sep))

# Comma, mark of UTF-8, CRLF, a repeated and an empty name, an empty column, blank lines, quoted cells.
quoted <- text
quoted$team <- ifelse(text$team == "north", '"the ""north"", cold"', ifelse(text$team == "", "", '"south\nand ""east"""'))
lines <- rows(cbind(quoted, empty = ""), ",")
write("comma.csv", c("a1,a1,,b1,b2,b3,age,use,team,", lines[1:70], ",,,,,,,,,", "", lines[71:n]),
  mark = as.raw(c(0xef, 0xbb, 0xbf)), end = "\r\n")
# Semicolon, decimal comma, Windows-1252, no names.
comma <- text
comma$use <- sub(".", ",", text$use, fixed = TRUE)
comma$team <- sub("south", "Süd", text$team)
write("semicolon.csv", rows(comma, ";"), "CP1252")
# Chinese in GB18030, whole questions as names, one of them over two lines.
names <- c("1、我信任它", "2、我 信任 (它)", "\"3、我不\n信任它\"", "b1", "b2", "b3", "年龄", "使用", "地区")
chinese <- text
chinese$team <- c(north = "东北", south = "华南")[text$team]
chinese$team[is.na(chinese$team)] <- ""
write("gb18030.csv", c(paste(names, collapse = ","), rows(chinese, ",")), "GB18030")
# Tabs in UTF-16 with a mark.
write("tabs.txt", c(paste(c("a1", "a2", "a3", "b1", "b2", "b3", "age", "use", "team"), collapse = "\t"), rows(text, "\t")),
  "UTF-16LE", mark = as.raw(c(0xff, 0xfe)), end = "\r\n")
