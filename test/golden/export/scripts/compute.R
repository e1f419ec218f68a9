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
data <- as.data.frame(cells[, c(2, 3, 4, 5, 6, 7, 8, 9, 11, 13), drop = FALSE])
names(data) <- c("seconds", "a1", "a2", "a3", "b1", "b2", "b3", "age", "region", "income")
data[setdiff(names(data), c("seconds", "income"))] <- lapply(data[setdiff(names(data), c("seconds", "income"))], number)
seconds <- function(x) {
  if (is.numeric(x)) return(x)
  x <- tolower(gsub("\\s", "", gsub("[\uff0d\u2212]", "-", chartr("\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff0e\uff0c\uff05\uffe5\uff1a", "0123456789.,%\u00a5:", x)), perl = TRUE))
  total <- suppressWarnings(as.numeric(x))
  clock <- grepl("^([0-9]+:)?[0-9]+:[0-9]{1,2}([.][0-9]+)?$", x)
  total[clock] <- vapply(strsplit(x[clock], ":"), function(p) sum(as.numeric(p) * 60^rev(seq_along(p) - 1)), 0)
  rest <- x
  sum <- numeric(length(x))
  unit <- function(spellings, size) {
    pattern <- sprintf("^([0-9]+([.][0-9]+)?)(%s)", spellings)
    found <- grepl(pattern, rest, perl = TRUE)
    sum[found] <<- sum[found] + size * as.numeric(sub(sprintf("%s.*$", pattern), "\\1", rest[found], perl = TRUE))
    rest[found] <<- sub(pattern, "", rest[found], perl = TRUE)
  }
  unit("days?|d|天|日", 86400)
  unit("hours?|hrs?|h|小时|小時|时|時", 3600)
  unit("minutes?|mins?|min|m|分钟|分鐘|分", 60)
  unit("seconds?|secs?|sec|s|秒钟|秒鐘|秒", 1)
  ifelse(is.na(total) & !is.na(x) & rest == "", sum, total)
}
data <- data[-c(221), , drop = FALSE]
data[] <- lapply(data, function(x) type.convert(as.character(x), as.is = TRUE))
data[c("income")] <- lapply(data[c("income")], function(x) { x <- as.character(x); n <- suppressWarnings(as.numeric(gsub("^(['\u2018\u2019`]|=\")|\"$|[,\\s\u00a5$\u20ac\u00a3%\u5143]", "", gsub("[\uff0d\u2212]", "-", chartr("\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff0e\uff0c\uff05\uffe5\uff1a", "0123456789.,%\u00a5:", x)), perl = TRUE))); as.numeric(ifelse(is.na(x), NA, n)) })
data[["m"]] <- ifelse(rowSums(!is.na(data[c("a1", "a2", "a3")])) >= 2, rowMeans(data[c("a1", "a2", "a3")], na.rm = TRUE), NA)
data[["s"]] <- ifelse(rowSums(!is.na(data[c("a1", "region")])) >= 1, rowSums(data[c("a1", "region")], na.rm = TRUE), NA)
data[["z"]] <- as.numeric(scale(data[["age"]]))
data[["c"]] <- data[["a3"]] - mean(data[["a3"]], na.rm = TRUE)
data[["l"]] <- log(data[["income"]])
data[["t 秒"]] <- seconds(data[["seconds"]])
x <- suppressWarnings(rep_len(log(data[["t 秒"]])/2 - 1, nrow(data)))
data[["t"]] <- ifelse(is.finite(x) & !is.na(data[["t 秒"]]), x, NA)
x <- suppressWarnings(rep_len(-(data[["age"]] - 35)^2/100 + sqrt(abs(data[["a1"]] - 3))*exp(-data[["a2"]])/(data[["region"]] - 2), nrow(data)))
data[["q"]] <- ifelse(is.finite(x) & !is.na(data[["age"]]) & !is.na(data[["a1"]]) & !is.na(data[["a2"]]) & !is.na(data[["region"]]), x, NA)
answers <- c(220, 220, 218, 219, 220, 219, 220, 219, 219, 149)
stopifnot("The answers are not those that Pathloom read" = colSums(!is.na(data[c("b1", "b2", "b3", "m", "s", "z", "c", "l", "t", "q")])) == answers)
data <- data[c("b1", "b2", "b3", "m", "s", "z", "c", "l", "t", "q")]
names(data) <- c("b1", "b2", "b3", "m", "s", "z", "c1", "l", "t", "q")

model <- '
  # loadings
  y =~ 1*b1
  y =~ b2
  y =~ b3
  # regressions
  y ~ m
  y ~ s
  y ~ z
  y ~ c1
  y ~ l
  y ~ t
  y ~ q
  # variances and covariances
  b1 ~~ b1
  b2 ~~ b2
  b3 ~~ b3
  y ~~ y
'

fit <- lavaan(model,
  data = data,
  estimator = "ML",
  likelihood = "normal",
  missing = "listwise",
  meanstructure = FALSE,
  fixed.x = TRUE)

# Pathloom: 146 cases, chi-square 15.5428 on 14 df (uncorrected).
summary(fit, fit.measures = TRUE, standardized = TRUE)
