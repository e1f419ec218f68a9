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

cells <- read_cells("semicolon.csv", "CP1252", ";")
cells[cells %in% c("", ".", "#NULL!", "#N/A", "NA", "N/A", "n/a", "NaN", "nan")] <- NA
stopifnot("The file is not read as Pathloom read it" = nrow(cells) == 160)
number <- function(x) as.numeric(sub(",", ".", x, fixed = TRUE))
data <- as.data.frame(cells[, c(1, 2, 3, 4, 5, 6, 7, 8, 9), drop = FALSE])
names(data) <- c("V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9")
data[] <- lapply(data, function(x) replace(x, suppressWarnings(number(x)) %in% c(99), NA))
data[setdiff(names(data), c("V9"))] <- lapply(data[setdiff(names(data), c("V9"))], number)
data[c("V3")] <- lapply(data[c("V3")], function(x) 8 - x)
data[c("V6", "V1")] <- lapply(data[c("V6", "V1")], function(x) replace(x, suppressWarnings(as.numeric(as.character(x))) %in% c(-99), NA))
answers <- c(159, 159, 159, 159, 158, 159, 159, 159, 159)
stopifnot("The answers are not those that Pathloom read" = colSums(!is.na(data[c("V1", "V2", "V3", "V4", "V5", "V6", "V8", "V7", "V9")])) == answers)
data[["V9"]] <- factor(as.character(data[["V9"]]), levels = c("north", "Süd"))
data <- data[!is.na(data[["V9"]]), ]

model <- '
  # loadings
  f =~ c(1, 1)*V1
  f =~ V2
  f =~ V3
  g =~ c(1, 1)*V4
  g =~ V5
  g =~ V6
  # regressions
  g ~ f
  g ~ V8
  g ~ V7
  # variances and covariances
  V1 ~~ V1
  V2 ~~ V2
  V3 ~~ V3
  V4 ~~ V4
  V5 ~~ V5
  V6 ~~ V6
  f ~~ f
  g ~~ g
  # intercepts
  V1 ~ 1
  V2 ~ 1
  V3 ~ 1
  V4 ~ 1
  V5 ~ 1
  V6 ~ 1
  f ~ c(0, 0)*1
  g ~ c(0, 0)*1
'

fit <- lavaan(model,
  data = data,
  estimator = "ML",
  information = "observed",
  likelihood = "normal",
  missing = "ml",
  meanstructure = TRUE,
  fixed.x = TRUE,
  group = "V9",
  group.label = c("north", "Süd"))

# Pathloom: 157 cases, chi-square 138.1538 on 36 df (uncorrected).
summary(fit, fit.measures = TRUE, standardized = TRUE)
