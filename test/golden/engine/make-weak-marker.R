# Models whose first indicator hardly loads: lavaan with unit variances, put on the marker's scale by the delta method.
# usage (in this folder): Rscript make-weak-marker.R weak-marker.json      Made with lavaan 0.6-14, R 4.2.2.
suppressMessages({ library(lavaan); library(jsonlite) })
model <- "f =~ x1 + x2 + x3 + x4\ng =~ x5 + x6 + x7\ng ~ f"
set.seed(1)
k <- 0; made <- list()
for (n in c(100, 200)) for (l in c(-.3, -.1, .05, .1)) for (r in 1:10) {
  k <- k + 1
  f <- rnorm(n); g <- .5 * f + sqrt(.75) * rnorm(n)
  x <- sapply(c(l, .7, .8, .6), function(a) a * f + sqrt(1 - a^2) * rnorm(n)); y <- sapply(c(.7, .8, .6), function(a) a * g + sqrt(1 - a^2) * rnorm(n))
  d <- round(data.frame(x, y), 4); names(d) <- paste0("x", 1:7)
  if (!k %in% c(36, 51, 58)) next
  fit <- sem(model, d, std.lv = TRUE, optim.method = "BFGS", control = list(reltol = 1e-18, maxit = 8000), optim.force.converged = TRUE)
  s <- coef(fit); v <- vcov(fit)
  to <- function(s) { a <- s["f=~x1"]; b <- s["g=~x5"]; c(s["f=~x2"] / a, s["f=~x3"] / a, s["f=~x4"] / a, s["g=~x6"] / b, s["g=~x7"] / b, s["g~f"] * b / a, a^2, b^2, s["x1~~x1"], s["x2~~x2"]) }
  j <- sapply(seq_along(s), function(i) { h <- 1e-6 * max(abs(s[i]), 1e-3); up <- s; up[i] <- s[i] + h; down <- s; down[i] <- s[i] - h; (to(up) - to(down)) / (2 * h) })
  names <- c("f =~ x2", "f =~ x3", "f =~ x4", "g =~ x6", "g =~ x7", "g ~ f", "f ~~ f", "g ~~ g", "x1 ~~ x1", "x2 ~~ x2")
  made[[length(made) + 1]] <- list(n = n, cov = cov(d), chisq = unname(fitMeasures(fit, "chisq")), names = names, est = unname(to(s)), se = sqrt(diag(j %*% v %*% t(j))))
}
write(toJSON(made, digits = NA, auto_unbox = TRUE), commandArgs(TRUE)[1])
