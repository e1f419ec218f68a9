# The noncentral chi-square far out: df from 1 to 10,000, chi-square to 1e6. usage: Rscript make-noncentral-extremes.R out.json
# Made with R 4.2.2. Noncentralities lie about x - df, k standard deviations away; rows where R's sum did not converge
# (it warns), or where the lower tail is so close to 0 or 1 that R's own cancels, are left out.
suppressMessages(library(jsonlite))
grid <- expand.grid(df = c(1, 2, 10, 100, 1000, 1e4), x = c(0.01, 1, 30, 1e3, 1e4, 1e5, 1e6), k = c(-3, -1.645, 0, 1.645, 3))
grid$lambda <- pmax(grid$x - grid$df + grid$k * sqrt(2 * grid$df + 4 * grid$x), 0.001)
one <- function(x, df, lambda) tryCatch(pchisq(x, df, lambda), warning = function(w) NA)
grid$lower <- mapply(one, grid$x, grid$df, grid$lambda)
kept <- subset(grid, !is.na(lower) & lower > 1e-10 & lower < 1 - 1e-10)
write(toJSON(kept[, c("x", "df", "lambda", "lower")], digits = NA, pretty = 1), commandArgs(TRUE)[1])
message(nrow(kept), " of ", nrow(grid), " rows")
