# What surrounds the estimates: standard errors of standardised coefficients with fixed covariates, corrections weighed by
# the sample, observed information under nonlinear constraints, residuals in standard errors.
# usage (in this folder): Rscript make-inference-cases.R people.csv inference-cases.json      Made with lavaan 0.6-14, R 4.2.2.
suppressMessages({ library(lavaan); library(jsonlite) })
args <- commandArgs(TRUE)
people <- read.csv(args[1])
three <- function(v) paste0("visual =~ ", v, "1 + ", v, "2 + ", v, "3\ntextual =~ ", v, "4 + ", v, "5 + ", v, "6\nspeed =~ ", v, "7 + ", v, "8 + ", v, "9")
two <- function(v) paste0("visual =~ ", v, "1 + ", v, "2 + ", v, "3\ntextual =~ ", v, "4 + ", v, "5 + ", v, "6\ntextual ~ visual")
tight <- list(em.h1.iter.max = 20000L, em.h1.tol = 1e-11)
fit_of <- function(syntax, o, fun = "sem") suppressWarnings(do.call(fun, c(list(syntax, data = people), o)))
number <- function(x) Filter(function(v) is.numeric(v) && is.finite(v), as.list(x))
plain <- function(o) lapply(o, function(v) if (length(v) > 1) as.list(v) else v)

# --- corrections weighed by the sample's covariances -----------------------------------------------------------------
correction <- function(syntax, ...) {
  o <- list(h1.information = "unstructured", ...)
  fit <- fit_of(syntax, o, "cfa")
  keys <- c("chisq.scaled", "chisq.scaling.factor", "baseline.chisq.scaled", "baseline.chisq.scaling.factor", "cfi.scaled", "tli.scaled", "rmsea.scaled", "cfi.robust", "rmsea.robust")
  m <- fitMeasures(fit)
  p <- as.data.frame(parameterEstimates(fit)); p <- p[p$se > 0, ]
  list(syntax = syntax, options = plain(o), fit = number(m[intersect(keys, names(m))]), parameters = p[, intersect(c("lhs", "op", "rhs", "group", "se"), names(p))])
}
corrections <- c(
  lapply(c("MLM", "MLMV", "MLMVS"), function(e) correction(three("x"), estimator = e)),
  list(correction(three("x"), estimator = "MLMV", group = "site"), correction(paste0(three("x"), "\nvisual + textual + speed ~ female + age"), estimator = "MLM", fixed.x = TRUE)))

# --- standardised coefficients with covariates: delta method over estimates and covariates' moments, written out ------
# Model: visual by three items, visual ~ a female + age, x4 ~ b visual + female, indirect = a b. `sigma` gives what is
# standardised from the estimates and phi = (var female, cov, var age).
mediated <- function(v) paste0("visual =~ ", v, "1 + ", v, "2 + ", v, "3\nvisual ~ a*female + age\nx4 ~ b*visual + female\nindirect := a*b")
standardised <- function(th, ph, theta) {
  l <- c(1, th["visual=~2"], th["visual=~3"]); b <- c(th["a"], th["visual~age"]); S <- matrix(ph[c(1, 2, 2, 3)], 2)
  vf <- drop(t(b) %*% S %*% b) + th["visual~~visual"]; cf <- drop(S %*% b)
  B <- th["b"]; C <- th["x4~female"]
  vz <- B^2 * vf + C^2 * ph[1] + 2 * B * C * cf[1] + th["x4~~x4"]
  beta <- c(b * sqrt(ph[c(1, 3)]) / sqrt(vf), B * sqrt(vf / vz), C * sqrt(ph[1] / vz))
  out <- c(l * sqrt(vf) / sqrt(l^2 * vf + theta(th)), beta, beta[1] * beta[3])
  names(out) <- c("visual =~ 1", "visual =~ 2", "visual =~ 3", "visual ~ female", "visual ~ age", "x4 ~ visual", "x4 ~ female", "indirect := a*b")
  out
}
delta <- function(f, at, V) {
  J <- sapply(seq_along(at), function(k) { h <- 1e-5 * (1 + abs(at[k])); u <- at; u[k] <- u[k] + h; d <- at; d[k] <- d[k] - h; (f(u) - f(d)) / (2 * h) })
  sqrt(diag(J %*% V %*% t(J)))
}
join <- function(V, G) { q <- nrow(V); W <- matrix(0, q + 3, q + 3); W[1:q, 1:q] <- V; W[q + 1:3, q + 1:3] <- G; W }
covariates <- function(d, free) {
  X <- scale(as.matrix(d[, c("female", "age")]), scale = FALSE); n <- nrow(d)
  Z <- cbind(X[, 1]^2, X[, 1] * X[, 2], X[, 2]^2); ph <- colMeans(Z); S <- matrix(ph[c(1, 2, 2, 3)], 2)
  i <- c(1, 2, 2); j <- c(1, 1, 2)
  normal <- outer(1:3, 1:3, Vectorize(function(a, b) S[i[a], i[b]] * S[j[a], j[b]] + S[i[a], j[b]] * S[j[a], i[b]]))
  list(phi = ph, acov = (if (free) crossprod(scale(Z, scale = FALSE)) / n else normal) / n)
}
named <- function(th, v) { names(th) <- sub(paste0("=~", v), "=~", names(th), fixed = TRUE); th }
standard <- function(id, v, o, theta, divisor = 0) {
  d <- people; fit <- suppressWarnings(do.call("sem", c(list(mediated(v), data = d), o)))
  stopifnot(lavInspect(fit, "converged"))
  th <- named(coef(fit), v); V <- vcov(fit); c <- covariates(d, TRUE); q <- length(th)
  f <- function(x) { t <- x[1:q]; names(t) <- names(th); standardised(t, x[q + 1:3], theta) }
  at <- c(th, c$phi * nrow(d) / (nrow(d) - divisor))
  list(id = id, syntax = mediated(v), options = plain(o), rows = names(f(at)), stdAll = unname(f(at)), se = unname(delta(f, at, join(V, c$acov))), known = unname(delta(f, at, join(V, 0 * c$acov))))
}
# `divisor`: least squares takes covariances of covariates with N - 1.
residual <- function(v) function(th) th[paste0(v, 1:3, "~~", v, 1:3)]
standards <- list(
  standard("ml", "x", list(fixed.x = TRUE), residual("x")),
  standard("mlr", "x", list(fixed.x = TRUE, estimator = "MLR"), residual("x")),
  standard("mlm", "x", list(fixed.x = TRUE, estimator = "MLM"), residual("x")))
ordered <- standard("wlsmv", "o", list(fixed.x = TRUE, ordered = paste0("o", 1:3), estimator = "WLSMV"),
  # Delta: the variance of a latent response given the covariates is 1.
  function(th) 1 - c(1, th["visual=~2"], th["visual=~3"])^2 * th["visual~~visual"], divisor = 1)
# From covariances alone: as with random normal covariates, where lavaan has the standard errors itself.
given <- cov(people[, c("x1", "x2", "x3", "x4", "female", "age")])
random <- sem(mediated("x"), sample.cov = given, sample.nobs = nrow(people), fixed.x = FALSE)
s <- standardizedSolution(random); s <- s[s$op %in% c("=~", "~", ":="), ]
covarianceCase <- list(names = colnames(given), cov = unname(given), n = nrow(people), syntax = mediated("x"), rows = paste(s$lhs, s$op, s$rhs), stdAll = s$est.std, se = s$se)

# --- observed information under b2 == b1^2: the likelihood written out with b1 alone ------------------------------------
y <- people$x4; a <- people$x1; b <- people$x2
negative <- function(t) -sum(dnorm(y, t[1] + t[2] * a + t[2]^2 * b, exp(t[3] / 2), log = TRUE))
o <- optim(c(mean(y), 0.3, 0), negative, method = "BFGS", control = list(reltol = 1e-16, maxit = 1000))
curved <- list(syntax = "x4 ~ b1*x1 + b2*x2\nb2 == b1^2", est = o$par[2], se = sqrt(solve(optimHess(o$par, negative, control = list(ndeps = rep(1e-4, 3))))[2, 2]))

# --- residuals in standard errors ------------------------------------------------------------------------------------------
# (I - D E^-1 D'V) Gamma (I - D E^-1 D'V)' from lavaan's slopes D, weights V and Gamma, and where lavaan gives the ratio
# itself, that.
formula <- function(D, E, V, G, n) { Q <- diag(nrow(D)) - D %*% solve(E) %*% t(D) %*% V; diag(Q %*% G %*% t(Q)) / n }
as_matrix <- function(v, p) { m <- matrix(0, p, p); m[lower.tri(m, diag = TRUE)] <- v; m[upper.tri(m)] <- t(m)[upper.tri(m)]; m }
raw_of <- function(fit) unclass(residuals(fit, type = "raw")$cov)
z_case <- function(id, syntax, ratio, ...) list(id = id, syntax = syntax, options = plain(list(...)), z = ratio)
by_lavaan <- function(id, syntax, ...) { f <- fit_of(syntax, list(...)); z_case(id, syntax, unname(unclass(lavResiduals(f, type = "raw", se = TRUE)$cov.z)), ...) }
ratio_of <- function(r, v) { z <- r / sqrt(pmax(v, 0)); z[v < 1e-12] <- 0; unname(z) }
by_formula <- function(id, syntax, ...) {
  f <- fit_of(syntax, list(...)); D <- lavTech(f, "delta")[[1]]; V <- lavTech(f, "wls.v")[[1]]; G <- lavTech(f, "gamma")[[1]]
  if (length(dim(V)) < 2) V <- diag(V)
  v <- formula(D, t(D) %*% V %*% D, V, G, nobs(f)); p <- nrow(raw_of(f)); k <- p * (p + 1) / 2
  z_case(id, syntax, ratio_of(raw_of(f), as_matrix(tail(v, k), p)), ...)
}
# Means first, then covariances. MLR: scores of the expected kind, turned by the observed information of the fit.
by_observed <- function(id, syntax, ...) {
  f <- fit_of(syntax, list(meanstructure = TRUE, ...)); D <- lavTech(f, "delta")[[1]]; G <- lavTech(f, "gamma")[[1]]; n <- nobs(f)
  V <- lavTech(fit_of(syntax, list(meanstructure = TRUE, estimator = "MLM")), "wls.v")[[1]]
  v <- formula(D, lavInspect(f, "information.observed"), V, G, n); p <- nrow(raw_of(f)); k <- p * (p + 1) / 2
  z_case(id, syntax, ratio_of(raw_of(f), as_matrix(tail(v, k), p)), ...)
}
by_saturated <- function(id, v, ...) {
  items <- paste0(v, 1:6); full <- paste(outer(1:6, 1:6, Vectorize(function(i, j) if (i >= j) paste(items[j], "~~", items[i]) else "")), collapse = "\n")
  o <- c(list(missing = "fiml"), list(...))
  h1 <- suppressWarnings(do.call("sem", c(list(full, data = people, optim.method = "BFGS", control = list(reltol = 1e-16, maxit = 5000)), o)))
  f <- suppressWarnings(do.call("sem", c(list(two(v), data = people), o, tight)))
  D <- lavTech(f, "delta")[[1]]; S <- lavInspect(h1, "implied"); M <- lavInspect(f, "implied"); n <- nobs(f)
  at <- function(x) c(paste0(items, "~1"), outer(1:6, 1:6, Vectorize(function(i, j) paste0(items[j], "~~", items[i])))[lower.tri(diag(6), diag = TRUE)])
  V1 <- solve(unclass(lavInspect(do.call("sem", c(list(full, data = people, start = h1), o)), "information.observed"))) / n
  G <- unclass(vcov(h1))[at(), at()]; W <- solve(V1[at(), at()])
  Q <- diag(nrow(D)) - D %*% solve(t(D) %*% W %*% D) %*% t(D) %*% W
  v <- diag(Q %*% G %*% t(Q))
  z_case(id, two(v0 <- v0_of(items)), ratio_of((S$cov - M$cov)[items, items], as_matrix(tail(v, 21), 6)), missing = "fiml", ...)
}
v0_of <- function(items) sub("1$", "", items[1])
residualCases <- list(
  by_lavaan("mlm", two("x"), estimator = "MLM"),
  by_lavaan("gls", two("x"), estimator = "GLS"),
  by_lavaan("wls", two("x"), estimator = "WLS"),
  by_formula("uls", two("x"), estimator = "ULS"),
  by_formula("dwls", two("x"), estimator = "WLSMV"),
  by_observed("mlr", two("x"), estimator = "MLR"),
  by_saturated("fiml", "m"),
  by_saturated("fiml-mlr", "m", estimator = "MLR"),
  by_lavaan("ordered", two("o"), ordered = paste0("o", 1:6)),
  by_lavaan("ordered-theta", two("o"), ordered = paste0("o", 1:6), parameterization = "theta"),
  by_lavaan("ordered-ulsmv", two("o"), ordered = paste0("o", 1:6), estimator = "ULSMV"))

write_json(list(corrections = corrections, standardised = c(standards, list(ordered)), covariances = covarianceCase, curved = curved, residuals = residualCases), args[2], digits = 10, auto_unbox = TRUE, na = "null")
