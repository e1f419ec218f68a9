# Distribution functions at many points, by R. usage: Rscript make-distributions.R distributions.json
# Made with R 4.2.2. Lower and upper tails are given on the log scale too, where doubles would underflow.
suppressMessages(library(jsonlite))
out <- commandArgs(TRUE)[1]
z <- c(-37, -20, -8.5, -5, -3, -1.96, -1, -0.3, -1e-8, 0, 1e-5, 0.5, 1, 1.644853, 2.5, 4, 7, 12, 25, 38)
p <- c(1e-300, 1e-100, 1e-20, 1e-10, 1e-5, 0.001, 0.025, 0.05, 0.2, 0.4, 0.4999, 0.5, 0.55, 0.75, 0.9, 0.95, 0.975, 0.999, 1 - 1e-10)
chi <- expand.grid(x = c(1e-8, 0.01, 0.3, 1, 2.5, 8, 20, 24, 85.306, 400, 1500, 6000), df = c(0.5, 1, 2, 3, 10, 24, 35, 100, 265, 1000, 5000))
q <- expand.grid(p = c(1e-10, 0.001, 0.05, 0.5, 0.9, 0.95, 0.99, 0.999999), df = c(1, 2, 3, 10, 24, 100, 1000, 5000))
nc <- expand.grid(x = c(0.5, 5, 20, 85.306, 200, 400, 1500), df = c(1, 3, 24, 100, 500), lambda = c(0.01, 1, 10, 61.3, 300, 1200))
write(toJSON(list(
  normal = data.frame(z = z, lower = pnorm(z), upper = pnorm(z, lower.tail = FALSE)),
  normalQuantile = data.frame(p = p, z = qnorm(p)),
  chiSquare = data.frame(chi, lower = pchisq(chi$x, chi$df), upper = pchisq(chi$x, chi$df, lower.tail = FALSE)),
  chiSquareQuantile = data.frame(q, x = qchisq(q$p, q$df)),
  noncentral = data.frame(nc, lower = pchisq(nc$x, nc$df, nc$lambda), upper = pchisq(nc$x, nc$df, nc$lambda, lower.tail = FALSE))
), digits = NA, pretty = 1, auto_unbox = TRUE), out)
