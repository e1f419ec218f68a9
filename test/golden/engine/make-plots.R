# Bins of histograms and normal quantile plots, by R. usage: Rscript make-plots.R plots.json
# Made with R 4.2.2.
suppressMessages(library(jsonlite))
out <- commandArgs(TRUE)[1]
set.seed(20261130)
bins <- function(x, count) {
  breaks <- seq(min(x), max(x), length.out = count + 1)
  h <- hist(x, breaks = breaks, right = FALSE, include.lowest = TRUE, plot = FALSE)
  list(x = x, breaks = h$breaks, counts = h$counts, mean = mean(x), sd = sd(x))
}
quantiles <- function(x) {
  q <- qqnorm(x, plot.it = FALSE)
  y <- quantile(x, c(.25, .75), names = FALSE)
  z <- qnorm(c(.25, .75))
  slope <- diff(y) / diff(z)
  list(x = x, theoretical = sort(q$x), sample = sort(q$y), slope = slope, intercept = y[1] - slope * z[1])
}
skewed <- round(rexp(150) * 100, 3)
clumped <- c(round(rnorm(20), 3), rep(0.5, 60))
few <- round(rnorm(9, 50, 10), 2)
write(toJSON(list(
  bins = list(skewed = bins(skewed, nclass.FD(skewed)), clumped = bins(clumped, nclass.Sturges(clumped))),
  quantiles = list(few = quantiles(few), skewed = quantiles(skewed))
), digits = NA, auto_unbox = TRUE), out)
