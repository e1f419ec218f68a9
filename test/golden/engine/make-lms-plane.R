# A latent interaction, a quadratic term and a product with an observed covariate at once, by the definition of the likelihood
# [klein-moosbrugger-2000]: p(w) times the integral over both exogenous factors of p(A, B | w) p(a | A) p(b | B) p(y | A, B, w),
# summed over a plane of 45 x 45 points a quarter apart. Maximised by nlminb from the population's values; standard errors from a numerical Hessian.
suppressMessages({ library(jsonlite); library(numDeriv) })
# usage (in this folder): Rscript make-lms-plane.R lms-plane.json
# Made with R 4.2.2, numDeriv 2016.8-1.1; some minutes.
args <- commandArgs(TRUE)
set.seed(20261126)
n <- 200
A <- rnorm(n); B <- .3 * A + rnorm(n, sd = sqrt(1 - .09)); w <- rnorm(n)
Y <- 1 + .4 * A + .3 * B + .2 * w + .35 * A * B - .25 * A^2 + .3 * A * w + rnorm(n, sd = .6)
ind <- function(f, name, l) setNames(data.frame(sapply(l, function(k) round(k * f + rnorm(n, sd = .6), 2))), paste0(name, seq_along(l)))
d <- cbind(ind(A, "a", c(1, .9, .8)), ind(B, "b", c(1, .8, .9)), ind(Y, "y", c(1, .9, .7)), w = round(w, 2))
x <- as.matrix(d)
h <- .25; axis <- seq(-5.5, 5.5, by = h); gA <- rep(axis, times = length(axis)); gB <- rep(axis, each = length(axis))

names <- c(paste("A =~", c("a2", "a3")), paste("B =~", c("b2", "b3")), paste("Y =~", c("y2", "y3")),
  paste("Y ~", c("A", "B", "w", "A:B", "A:A", "A:w")), paste(names(d), "~1"), paste(names(d)[1:9], "~~", names(d)[1:9]),
  "A ~~ A", "B ~~ B", "Y ~~ Y", "w ~~ w", "A ~~ B", "A ~~ w", "B ~~ w")
logl <- function(t) {
  k <- 0; take <- function(m) { v <- t[k + seq_len(m)]; k <<- k + m; v }
  lA <- c(1, take(2)); lB <- c(1, take(2)); lY <- c(1, take(2)); b <- take(6); nu <- take(10); th <- take(9); v <- take(4); cv <- take(3)
  Phi <- matrix(c(v[1], cv[1], cv[1], v[2]), 2) - tcrossprod(cv[2:3]) / v[4]
  if (any(th <= 0) || any(v <= 0) || det(Phi) <= 0) return(-1e10)
  dw <- x[, 10] - nu[10]
  out <- dnorm(dw, 0, sqrt(v[4]), log = TRUE)
  # p(A, B | w) at every point of the plane: n x points
  W <- solve(Phi); mA <- dw * cv[2] / v[4]; mB <- dw * cv[3] / v[4]
  eA <- outer(-mA, gA, "+"); eB <- outer(-mB, gB, "+")
  lp <- -log(2 * pi) - .5 * log(det(Phi)) - .5 * (W[1, 1] * eA^2 + 2 * W[1, 2] * eA * eB + W[2, 2] * eB^2)
  # indicators given their factor
  on <- function(cols, l, s) Reduce(`+`, lapply(seq_along(cols), function(j) dnorm(outer(x[, cols[j]] - nu[cols[j]], l[j] * axis, "-"), 0, sqrt(s[j]), log = TRUE)))
  la <- on(1:3, lA, th[1:3]); lb <- on(4:6, lB, th[4:6])
  lp <- lp + la[, rep(seq_along(axis), times = length(axis))] + lb[, rep(seq_along(axis), each = length(axis))]
  # y given A, B, w: normal about nu + l m, covariance l l' psi + Theta
  S <- tcrossprod(lY) * v[3] + diag(th[7:9]); V <- solve(S); r <- sweep(x[, 7:9], 2, nu[7:9])
  m <- rep(1, n) %o% (b[1] * gA + b[2] * gB + b[4] * gA * gB + b[5] * gA^2) + b[3] * x[, 10] + b[6] * outer(x[, 10], gA)
  q <- rowSums((r %*% V) * r) - 2 * m * drop(r %*% V %*% lY) + m^2 * drop(t(lY) %*% V %*% lY)
  lp <- lp - 1.5 * log(2 * pi) - .5 * log(det(S)) - .5 * q
  top <- apply(lp, 1, max)
  sum(out + top + log(rowSums(exp(lp - top))) + 2 * log(h))
}
start <- c(.9, .8, .8, .9, .9, .7, .4, .3, .2, .35, -.25, .3, rep(0, 6), 1, .9, .7, 0, rep(.36, 9), 1, 1, .36, 1, .3, 0, 0)
f <- function(t) -logl(t) / n
o <- nlminb(start, f, function(t) grad(f, t, method = "simple"), control = list(iter.max = 150, rel.tol = 1e-12))
fine <- function(t) grad(f, t, method.args = list(r = 2)); H <- hessian(f, o$par, method.args = list(r = 2))
for (i in 1:2) o$par <- o$par - solve(H, fine(o$par))
result <- list(syntax = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nY ~ A + B + w + A:B + A:A + A:w", data = as.list(d), logl = logl(o$par),
  gradient = max(abs(fine(o$par))), parameters = data.frame(name = names, est = o$par, se = sqrt(diag(solve(H)) / n)))
write(toJSON(result, digits = NA, auto_unbox = TRUE), args[1])
