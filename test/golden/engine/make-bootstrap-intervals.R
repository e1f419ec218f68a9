# Percentile and BCa intervals of R's package boot (recommended package of R) for given replicates.
# Rscript make-bootstrap-intervals.R bootstrap-intervals.json
library(boot)
set.seed(20261124)
data <- data.frame(x = rexp(40), y = rnorm(40))
data$y <- data$y + 0.6 * data$x
statistics <- list(
  mean = function(d, i) mean(d$x[i]),
  variance = function(d, i) var(d$x[i]),
  correlation = function(d, i) cor(d$x[i], d$y[i])
)
num <- function(x) paste0("[", paste(formatC(x, digits = 17, format = "g"), collapse = ","), "]")
cases <- c()
for (name in names(statistics)) for (R in c(199, 250)) {
  out <- boot(data, statistics[[name]], R = R)
  # Delete-one values and the influences about their mean, as Efron (1987) has them (empinf takes them about t0).
  without <- sapply(seq_len(nrow(data)), function(k) statistics[[name]](data[-k, ], seq_len(nrow(data) - 1)))
  L <- (nrow(data) - 1) * (mean(without) - without)
  intervals <- c()
  for (level in c(0.8, 0.9, 0.95, 0.99)) {
    ci <- suppressWarnings(boot.ci(out, conf = level, type = c("perc", "bca"), L = L))
    intervals <- c(intervals, sprintf('{"level":%s,"percentile":%s,"bca":%s}', level,
      num(ci$percent[4:5]), num(ci$bca[4:5])))
  }
  cases <- c(cases, sprintf('{"id":"%s-%d","t0":%s,"t":%s,"without":%s,"acceleration":%s,"intervals":[%s]}',
    name, R, formatC(out$t0, digits = 17, format = "g"), num(out$t[, 1]), num(without),
    formatC(sum(L^3) / (6 * sum(L^2)^1.5), digits = 17, format = "g"), paste(intervals, collapse = ",")))
}
writeLines(paste0("[\n", paste(cases, collapse = ",\n"), "\n]"), commandArgs(TRUE)[1])
