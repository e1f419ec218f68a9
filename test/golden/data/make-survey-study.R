# Survey figures of the bundled study by base R and psych: Rscript make-survey-study.R > survey-study.json
library(jsonlite)
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
d <- read.csv(file.path(here, "../../../assets/examples/attribution-trust-loyalty/data.csv"),
  fileEncoding = "UTF-8-BOM", na.strings = c("", "99"))
items <- grep("^(LOC|STA|CTR|SOC|TRU|LOY)", names(d), value = TRUE)
raw <- d[items]
d$TRU4 <- 6 - d$TRU4
blocks <- split(items, sub("[0-9]+$", "", items))[c("LOC", "STA", "CTR", "SOC", "TRU", "LOY")]
scores <- sapply(blocks, function(b) rowMeans(d[b]))
run <- function(x) { x <- unlist(x); best <- 0; own <- 0; last <- NA
  for (v in x) { own <- if (is.na(v)) 0 else if (!is.na(last) && v == last) own + 1 else 1; last <- v; best <- max(best, own) }
  best }
third <- nrow(d) %/% 3
early <- scores[1:third, "LOC"]
late <- scores[(nrow(d) - third + 1):nrow(d), "LOC"]
p <- function(a, b) cor.test(scores[, a], scores[, b])$p.value
out <- list(
  longstring = which(apply(raw, 1, run) >= 11),
  still = which(apply(raw, 1, function(x) isTRUE(sd(x, na.rm = TRUE) == 0))),
  fast = which(d$SECONDS < 0.5 * median(d$SECONDS, na.rm = TRUE)),
  gender = as.vector(table(d$GENDER)),
  loc1 = list(mean = mean(d$LOC1, na.rm = TRUE), sd = sd(d$LOC1, na.rm = TRUE), skewness = psych::skew(d$LOC1, type = 2), kurtosis = psych::kurtosi(d$LOC1, type = 2)),
  means = colMeans(scores, na.rm = TRUE),
  correlations = unname(cor(scores, use = "pairwise.complete.obs")),
  p21 = p("STA", "LOC"),
  waves = list(n = c(sum(!is.na(early)), sum(!is.na(late))), t = unname(t.test(early, late, var.equal = TRUE)$statistic), p = t.test(early, late, var.equal = TRUE)$p.value)
)
cat(toJSON(out, digits = NA, auto_unbox = TRUE), "\n")
