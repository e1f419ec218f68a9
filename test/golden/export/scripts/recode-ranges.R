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

cells <- read_cells("survey.csv", "UTF-8", ",")
# The first row holds the names.
named <- cells[1, ] != ""
cells <- cells[-1, , drop = FALSE]
cells[cells %in% c("", ".", "#NULL!", "#N/A", "NA", "N/A", "n/a", "NaN", "nan")] <- NA
# A column without a name and without answers is none.
cells <- cells[, named | colSums(!is.na(cells)) > 0, drop = FALSE]
stopifnot("The file is not read as Pathloom read it" = nrow(cells) == 221)
number <- function(x) as.numeric(x)
data <- as.data.frame(cells[, c(3, 4, 5, 6, 7, 8, 9, 10, 13), drop = FALSE])
names(data) <- c("a1", "a2", "a3", "b1", "b2", "b3", "age", "gender", "income")
data[setdiff(names(data), c("gender", "income"))] <- lapply(data[setdiff(names(data), c("gender", "income"))], number)
data <- data[-c(221), , drop = FALSE]
data[] <- lapply(data, function(x) type.convert(as.character(x), as.is = TRUE))
data[c("age")] <- lapply(data[c("age")], function(x) { x <- as.character(x); n <- suppressWarnings(as.numeric(gsub("^(['\u2018\u2019`]|=\")|\"$|[,\\s\u00a5$\u20ac\u00a3%\u5143]", "", gsub("[\uff0d\u2212]", "-", chartr("\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff0e\uff0c\uff05\uffe5\uff1a", "0123456789.,%\u00a5:", x)), perl = TRUE))); i <- match(x, c("40")); as.numeric(ifelse(is.na(i), ifelse(is.na(x), NA, ifelse(!is.na(n) & n <= 24.5, 1, ifelse(!is.na(n) & n >= 25 & n <= 34, 2, ifelse(!is.na(n) & n >= 30 & n <= 50, 3, NA)))), c(9)[i])) })
data[c("income")] <- lapply(data[c("income")], function(x) { x <- as.character(x); n <- suppressWarnings(as.numeric(gsub("^(['\u2018\u2019`]|=\")|\"$|[,\\s\u00a5$\u20ac\u00a3%\u5143]", "", gsub("[\uff0d\u2212]", "-", chartr("\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff0e\uff0c\uff05\uffe5\uff1a", "0123456789.,%\u00a5:", x)), perl = TRUE))); as.numeric(ifelse(is.na(x), NA, ifelse(!is.na(n) & n >= 1000 & n <= 4000, 1, 0))) })
data[c("gender")] <- lapply(data[c("gender")], function(x) { x <- as.character(x); n <- suppressWarnings(as.numeric(x)); i <- match(x, c("男")); as.numeric(ifelse(is.na(i), ifelse(is.na(x), NA, 0), c(1)[i])) })
answers <- c(218, 217, 220, 220, 220, 218, 208, 219, 218)
stopifnot("The answers are not those that Pathloom read" = colSums(!is.na(data[c("a1", "a2", "a3", "b1", "b2", "b3", "age", "income", "gender")])) == answers)

model <- '
  # loadings
  f =~ 1*a1
  f =~ a2
  f =~ a3
  g =~ 1*b1
  g =~ b2
  g =~ b3
  # regressions
  g ~ f
  g ~ age
  g ~ income
  g ~ gender
  # variances and covariances
  a1 ~~ a1
  a2 ~~ a2
  a3 ~~ a3
  b1 ~~ b1
  b2 ~~ b2
  b3 ~~ b3
  f ~~ f
  g ~~ g
'

fit <- lavaan(model,
  data = data,
  estimator = "ML",
  likelihood = "normal",
  missing = "listwise",
  meanstructure = FALSE,
  fixed.x = TRUE)

# Pathloom: 199 cases, chi-square 50.7011 on 23 df (uncorrected).
summary(fit, fit.measures = TRUE, standardized = TRUE)
