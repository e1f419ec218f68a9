# A two-group model of binary indicators with covariates in which one indicator is not invariant: its loading and
# threshold are freed by labels under group equality, its scale is 1 in both groups (after Mplus User's Guide, 5.16).
# usage (in this folder): Rscript make-partial-ordinal.R partial-ordinal.json      Made with lavaan 0.6-14, R 4.2.2.
suppressMessages({ library(lavaan); library(jsonlite) })
set.seed(516)
lambda <- c(.8, .7, .75, .8, .7, .6); tau <- c(-.3, .2, .4, -.1, .3, 0)
simulate <- function(n, site, lambda, tau, mean, sd) {
  x <- matrix(rnorm(3 * n), n)
  f <- cbind(mean[1] + x %*% c(.4, .3, 0) + sd[1] * rnorm(n), mean[2] + x %*% c(.2, 0, .5) + sd[2] * rnorm(n))
  y <- sapply(1:6, function(j) lambda[j] * f[, (j > 3) + 1] + sqrt(1 - .5 * lambda[j]^2) * rnorm(n))
  data.frame(round(x, 2), sapply(1:6, function(j) as.integer(y[, j] > tau[j])), site)
}
other <- replace(lambda, 3, .3); shifted <- replace(tau, 3, 1)
d <- rbind(simulate(450, "a", lambda, tau, c(0, 0), c(1, 1)), simulate(400, "b", other, shifted, c(.3, -.2), c(1.2, .9)))
names(d) <- c("x1", "x2", "x3", paste0("u", 1:6), "site")
items <- paste0("u", 1:6)
factors <- "f1 =~ u1 + u2 + c(l3,l3b)*u3\nf2 =~ u4 + u5 + u6\nf1 + f2 ~ x1 + x2 + x3\n"
told <- paste0(paste0("u", c(1, 2, 4:6), " | c(u", c(1, 2, 4:6), ",u", c(1, 2, 4:6), ")*t1", collapse = "\n"), "\nu3 | c(u3,u3b)*t1\n")
plain <- gsub("c(l3,l3b)*", "", factors, fixed = TRUE)
models <- list(
  list("delta", paste0(factors, told, "u3 ~*~ c(1,1)*u3"), "delta"),
  list("delta-without-labels", paste0(plain, "u3 ~*~ c(1,1)*u3"), "delta"),
  list("theta", paste0(factors, told, "u3 ~~ c(1,1)*u3"), "theta"),
  list("theta-without-labels", paste0(plain, "u3 ~~ c(1,1)*u3"), "theta"),
  list("delta-threshold-alone", paste0(plain, "u3 | c(u3,u3b)*t1\nu3 ~*~ c(1,1)*u3"), "delta"),
  list("delta-loading-alone", paste0(factors, "u3 ~*~ c(1,1)*u3"), "delta"),
  list("theta-loading-alone", paste0(factors, "u3 ~~ c(1,1)*u3"), "theta"))
made <- lapply(models, function(one) {
  fit <- cfa(one[[2]], d, group = "site", ordered = items, group.equal = c("loadings", "thresholds"), parameterization = one[[3]])
  p <- as.data.frame(parameterEstimates(fit, remove.system.eq = TRUE)); p <- p[p$op %in% c("=~", "~", "|", "~~") & p$se > 0, c("lhs", "op", "rhs", "group", "est", "se")]
  cat(one[[1]], fitMeasures(fit, c("chisq", "df", "chisq.scaled")), "\n")
  list(id = one[[1]], syntax = one[[2]], parameterization = one[[3]], fit = as.list(fitMeasures(fit, c("npar", "df", "chisq", "chisq.scaled"))), parameters = p)
})
columns <- lapply(d, identity)
write(toJSON(list(columns = columns, cases = made), digits = I(9), auto_unbox = TRUE), commandArgs(TRUE)[1])
