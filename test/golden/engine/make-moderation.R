# Simple slopes, Johnson-Neyman bounds, conditional indirect effects and indices of moderated mediation: lavaan estimates and
# their vcov, the delta method and the quadratic of Johnson and Neyman written out here; slopes also by semTools::probe2WayMC.
# usage (in this folder): Rscript make-moderation.R moderation.json
# Made with lavaan 0.6-14, semTools 0.5-6, R 4.2.2.
suppressMessages({ library(lavaan); library(semTools); library(jsonlite) })
set.seed(7)
n <- 220
A <- rnorm(n); B <- .4 * A + rnorm(n); Y <- .4 * A + .3 * B + .3 * A * B + rnorm(n, sd = .7)
ind <- function(f, name, l) setNames(data.frame(sapply(l, function(k) round(3 + k * f + rnorm(n, sd = .6), 2))), paste0(name, seq_along(l)))
x <- 2 + rnorm(n); w <- 5 + .3 * x + rnorm(n); m <- .5 * x + .2 * w + .15 * x * w + rnorm(n); y <- .4 * m + .2 * x + .2 * w + .12 * m * w + rnorm(n)
d <- cbind(ind(A, "a", c(1, .9, .8)), ind(B, "b", c(1, .8, .7)), ind(Y, "y", c(1, .9, .8)), out = round(.6 * Y + .2 * A + rnorm(n), 2),
  x = round(x, 2), w = round(w, 2), m = round(m, 2), y = round(y, 2))
polish <- function(model, data, ...) sem(model, data, start = sem(model, data, ...), optim.method = "BFGS", control = list(reltol = 1e-17, maxit = 5000), optim.force.converged = TRUE, ...)

# An effect is an expression over labels and v; its derivatives by D().
effect <- function(fit, expression, v) {
  est <- coef(fit); e <- as.list(est[names(est) %in% all.vars(expression)]); V <- vcov(fit)[names(e), names(e)]
  g <- sapply(names(e), function(k) eval(D(expression, k), c(e, list(v = v)))); value <- eval(expression, c(e, list(v = v)))
  list(v = v, est = value, se = sqrt(drop(t(g) %*% V %*% g)))
}
effects <- function(fit, expression, at) lapply(at, function(v) effect(fit, expression, v))
jn <- function(fit, main, product) {
  b <- coef(fit); V <- vcov(fit); z <- qnorm(.975)^2
  sort(Re(polyroot(c(b[[main]]^2 - z * V[main, main], 2 * (b[[main]] * b[[product]] - z * V[main, product]), b[[product]]^2 - z * V[product, product]))))
}

lat <- indProd(d, var1 = 1:3, var2 = 4:6, match = TRUE, meanC = TRUE, doubleMC = TRUE)
latent <- polish("A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nAB =~ a1.b1 + a2.b2 + a3.b3\nY ~ b1*A + b2*B + b3*AB\nout ~ c*Y + A", lat, meanstructure = TRUE)
sdB <- sqrt(lavInspect(latent, "cov.lv")["B", "B"]); atB <- c(-sdB, 0, sdB)
probed <- probe2WayMC(latent, nameX = c("A", "B", "AB"), nameY = "Y", modVar = "B", valProbe = atB)$SimpleSlope

o <- d; o$xw <- o$x * o$w; o$mw <- o$m * o$w
observed <- polish("m ~ a1*x + a2*w + a3*xw\ny ~ b1*m + b2*w + b3*mw + x", o, fixed.x = TRUE)
atW <- mean(o$w) + c(-1, 0, 1) * sqrt(mean((o$w - mean(o$w))^2))

write(toJSON(list(data = as.list(d),
  latent = list(syntax = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nY ~ A + B + A:B\nout ~ Y + A",
    slopes = effects(latent, quote(b1 + b3 * v), atB), probed = probed[, c("est", "se")], jn = jn(latent, "b1", "b3"),
    indirect = effects(latent, quote((b1 + b3 * v) * c), atB), index = effect(latent, quote(b3 * c), 0)),
  observed = list(syntax = "m ~ x + w + x:w\ny ~ m + w + m:w + x",
    first = effects(observed, quote(a1 + a3 * v), atW), second = effects(observed, quote(b1 + b3 * v), atW),
    jnFirst = jn(observed, "a1", "a3"), jnSecond = jn(observed, "b1", "b3"),
    indirect = effects(observed, quote((a1 + a3 * v) * (b1 + b3 * v)), atW))
), digits = NA, auto_unbox = TRUE), commandArgs(TRUE)[1])
print(probed); print(jn(observed, "a1", "a3")); print(sdB)
