# Save as UTF-8 and run where the data file lies.
library(lavaan)

read_cells <- function(file, encoding, sep) {
  bytes <- readBin(file, "raw", file.size(file))
  if (!startsWith(encoding, "UTF-16")) bytes <- bytes[bytes != 0]
  text <- gsub("\ufeff", "", iconv(list(bytes), encoding, "UTF-8", sub = "?"), fixed = TRUE)
  ends <- if (grepl("\n", text, fixed = TRUE)) "\r\n" else "\r"
  text <- sub("^[sS][eE][pP]=[,;\t| ]\n", "", gsub(ends, "\n", text, fixed = TRUE))
  pattern <- sprintf("(?<![^%1$s\n])\"[^\"]*+(?:\"\"[^\"]*+)*+\" *(?![^%1$s\n])", sep)
  quoted <- gregexpr(pattern, text, perl = TRUE, useBytes = TRUE)[[1]]
  if (quoted[1] > 0) {
    bytes <- charToRaw(text)
    inside <- unlist(Map(function(from, n) from - 1 + seq_len(n), quoted, attr(quoted, "match.length")))
    bytes[inside][bytes[inside] == charToRaw(sep)] <- as.raw(1)
    bytes[inside][bytes[inside] == charToRaw("\n")] <- as.raw(2)
    text <- rawToChar(bytes)
    Encoding(text) <- "UTF-8"
  }
  lines <- strsplit(text, "\n", fixed = TRUE)[[1]]
  lines <- lines[grepl(sprintf("[^\\h\\v%s\"]", sep), lines, perl = TRUE)]
  rows <- strsplit(paste0(lines, sep), sep, fixed = TRUE)
  if (sep == " ") rows <- lapply(rows, function(x) x[x != ""])
  width <- length(rows[[1]])
  cells <- vapply(rows, function(x) c(x, character(width))[seq_len(width)], character(width))
  if (quoted[1] > 0) {
    isQuoted <- grepl("^\\h*\"(?s:.*)\"\\h*$", cells, perl = TRUE)
    cells[isQuoted] <- gsub("\"\"", "\"", sub("^\\h*\"((?s).*)\"\\h*$", "\\1", cells[isQuoted], perl = TRUE), fixed = TRUE)
    cells <- gsub("\001", sep, gsub("\002", "\n", cells, fixed = TRUE), fixed = TRUE)
  }
  t(matrix(trimws(cells, whitespace = "[\\h\\v]"), width))
}

cells <- read_cells("gb18030.csv", "GB18030", ",")
# The first row holds the names.
named <- cells[1, ] != ""
cells <- cells[-1, , drop = FALSE]
cells[cells %in% c("", ".", "#NULL!", "#N/A", "NA", "N/A", "n/a", "NaN", "nan")] <- NA
# A column without a name and without answers is none.
cells <- cells[, named | colSums(!is.na(cells)) > 0, drop = FALSE]
stopifnot("The file is not read as Pathloom read it" = nrow(cells) == 160)
number <- function(x) as.numeric(x)
data <- as.data.frame(cells[, c(1, 2, 3, 4, 5, 6, 7, 8, 9), drop = FALSE])
names(data) <- c("1、我信任它", "2、我 信任 (它)", "3、我不 信任它", "b1", "b2", "b3", "年龄", "使用", "地区")
data[] <- lapply(data, function(x) replace(x, suppressWarnings(number(x)) %in% c(99, -99), NA))
data[setdiff(names(data), c("地区"))] <- lapply(data[setdiff(names(data), c("地区"))], number)
data[c("3、我不 信任它")] <- lapply(data[c("3、我不 信任它")], function(x) 8 - x)
names(data)[match(c("1、我信任它", "2、我 信任 (它)", "3、我不 信任它", "b1", "b2", "地区"), names(data))] <- c("Q1", "Q2", "Q3", "b2", "b1", "region")
data[c("b1", "Q1")] <- lapply(data[c("b1", "Q1")], function(x) 8 - x)
answers <- c(159, 159, 159, 158, 159, 159, 159, 159, 159)
stopifnot("The answers are not those that Pathloom read" = colSums(!is.na(data[c("Q1", "Q2", "Q3", "b1", "b2", "b3", "年龄", "使用", "region")])) == answers)
data[["region"]] <- factor(as.character(data[["region"]]), levels = c("东北", "华南"))
data <- data[!is.na(data[["region"]]), ]
labels <- setNames(c("1、我信任它", "2、我 信任 (它)", "3、我不 信任它", "second\u000aone", "b1"), c("Q1", "Q2", "Q3", "b1", "b2"))
for (x in names(labels)) attr(data[[x]], "label") <- labels[[x]]
for (x in c("Q1")) attr(data[[x]], "labels") <- setNames(c(1, 7), c("yes", "非常 \"不\" 同意"))

model <- '
  # loadings
  信任 =~ c(1, 1)*Q1
  信任 =~ Q2
  信任 =~ Q3
  v =~ c(1, 1)*b1
  v =~ b2
  v =~ b3
  # regressions
  v ~ c(影响, 影响)*信任
  v ~ 年龄
  v ~ 使用
  # variances and covariances
  Q1 ~~ Q1
  Q2 ~~ Q2
  Q3 ~~ Q3
  b1 ~~ b1
  b2 ~~ b2
  b3 ~~ b3
  信任 ~~ 信任
  v ~~ v
  # intercepts
  Q1 ~ 1
  Q2 ~ 1
  Q3 ~ 1
  b1 ~ 1
  b2 ~ 1
  b3 ~ 1
  信任 ~ c(0, 0)*1
  v ~ c(0, 0)*1
'

fit <- lavaan(model,
  data = data,
  estimator = "MLR",
  likelihood = "normal",
  missing = "listwise",
  meanstructure = TRUE,
  fixed.x = TRUE,
  group = "region",
  group.label = c("东北", "华南"))

# Pathloom: 150 cases, chi-square 133.4138 on 37 df (uncorrected).
summary(fit, fit.measures = TRUE, standardized = TRUE)
