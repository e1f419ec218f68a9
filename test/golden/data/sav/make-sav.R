# Small SPSS data files written by haven and PSPP, and what haven reads in them, as JSON.
# Rscript make-sav.R (R 4.2.2, haven 2.5.1, jsonlite; PSPP 1.6.2), in this folder.
suppressMessages({library(haven); library(jsonlite)})
set.seed(1)
n <- 12
likert <- c("非常不同意" = 1, "不同意" = 2, "一般" = 3, "同意" = 4, "非常同意" = 5)
study <- data.frame(row.names = seq_len(n))
study$信任_客服总体上是可靠的 <- labelled_spss(c(1, 2, 3, 4, 5, 99, NA, 2, 3, 4, 98, 1), c(likert, "未作答" = 99), na_values = c(99, 98), label = "我认为客服总体上是可靠的")
study$score <- c(1.5, -2.25, 1e10, 0.1 + 0.2, 95, 90, 99.5, NA, 3, 250, -100, 153)
study$score <- labelled_spss(study$score, NULL, na_range = c(90, 99), label = "A score\twith a tab")
study$open <- labelled_spss(c(-5, 0, 1, 2, 3, -1, NA, 4, 5, 6, 7, 8), NULL, na_range = c(-Inf, -1))
study$gender <- labelled(c("m", "f", "m", "", "f", "f", "m", "x", "m", "f", "f", "m"), c("Men" = "m", "Women" = "f"), label = "Gender")
study$city <- labelled(rep(c("Shanghai, Pudong New Area", "北京市海淀区中关村", ""), 4), c("Far away" = "Shanghai, Pudong New Area"))
study$comment <- vapply(seq_len(n), function(i) strrep("long text 长 ", 3 * i), "")
study$empty <- rep("", n)
study$day <- as.Date(c("2024-02-29", "1582-10-15", NA, "1899-12-31", "1900-03-01", "1969-12-31", "1970-01-01", "2000-02-29", "2038-01-19", "2100-02-28", "9999-12-31", "2024-12-31"))
study$moment <- as.POSIXct(c("2024-02-29 13:05:00", "1900-01-01 00:00:00", NA, "2024-12-31 23:59:59", rep("2001-02-03 04:05:06", 8)), tz = "UTC")
study$time <- hms::hms(c(1, 60, 3600, NA, 86399, 5, 6, 7, 8, 9, 10, 11))
study$ordered <- factor(rep(c("low", "mid", "high"), 4), levels = c("low", "mid", "high"), ordered = TRUE)
for (how in c("none", "byte", "zsav")) write_sav(study, paste0("haven-", how, if (how == "zsav") ".zsav" else ".sav"), compress = how)

for (syntax in c("make-pspp.sps", "make-pspp-gbk.sps", "make-pspp-sjis.sps"))
  stopifnot(system2("pspp", c("--syntax-encoding=UTF-8", syntax), stdout = FALSE) == 0)

# PSPP names its encodings by names that haven does not know.
encodings <- c("pspp-gbk.sav" = "GB18030", "pspp-sjis.sav" = "SHIFT_JIS")
plain <- function(x) {
  if (inherits(x, "POSIXct")) return(format(x, "%Y-%m-%d %H:%M:%S", tz = "UTC"))
  if (inherits(x, "Date")) return(format(x))
  x <- as.vector(zap_labels(x))
  if (is.character(x)) replace(x, trimws(x) == "", NA) else ifelse(is.na(x), NA, sprintf("%.17g", x))
}
trimmed <- function(x) if (is.character(x)) trimws(x, "right") else x
describe <- function(name, read, declared) {
  x <- read[[name]]
  labels <- attr(x, "labels", exact = TRUE)
  missing <- declared[[name]]
  list(
    name = unbox(name),
    label = unbox(attr(x, "label", exact = TRUE)),
    labels = if (!is.null(labels)) list(values = trimmed(unname(labels)), labels = names(labels)),
    missing = trimmed(attr(missing, "na_values")),
    range = if (!is.null(attr(missing, "na_range"))) trimws(format(attr(missing, "na_range"))),
    # haven compares texts with declared missing answers that it leaves padded.
    values = if (is.character(x)) replace(plain(x), trimws(x) %in% trimmed(attr(missing, "na_values")), NA) else plain(x)
  )
}
files <- sort(list.files(pattern = "[.]z?sav$"))
reading <- lapply(setNames(files, files), function(file) {
  encoding <- if (file %in% names(encodings)) encodings[[file]]
  read <- read_sav(file, encoding = encoding)
  declared <- read_sav(file, encoding = encoding, user_na = TRUE)
  lapply(names(read), describe, read = read, declared = declared)
})
write(toJSON(reading, digits = I(17), na = "null", null = "null", auto_unbox = FALSE), "haven-reading.json")
