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

# A product of a column that the model explains covaries with that column's residual and with the other predictors.
o <- d; o$xw <- o$x * o$w; o$mw <- o$m * o$w
observed <- polish("m ~ a1*x + a2*w + a3*xw\ny ~ b1*m + b2*w + b3*mw + x\nmw ~~ m + x + w + xw\nx ~~ w + xw\nw ~~ xw", o, fixed.x = FALSE)
atW <- mean(o$w) + c(-1, 0, 1) * sd(o$w)
secondOnly <- polish("m ~ a*x\ny ~ b1*m + b2*w + b3*mw + x\nmw ~~ m + x + w\nx ~~ w", o, fixed.x = FALSE)

# A construct and a column, the product's indicators centred twice or residuals: slopes hold at deviations from the mean
# of the column; of residuals at deviations from what the regression took away, by the first indicator.
d$u <- as.numeric(d$w > 6)
centre <- function(x) x - mean(x)
mixed <- function(z, method) {
  k <- d; first <- paste0("a", 1:3)
  for (a in first) k[[paste0(a, "z")]] <- if (method == "dmc") centre(centre(k[[a]]) * centre(k[[z]])) else residuals(lm(k[[a]] * k[[z]] ~ ., data = k[c(first, z)]))
  k$z <- k[[z]]
  fit <- polish(paste("A =~ a1 + a2 + a3\nY =~ y1 + y2 + y3\nP =~ a1z + a2z + a3z\nY ~ b1*A + b2*z + b3*P\nA ~~ z\n", if (method == "dmc") "P ~~ A + z" else "P ~~ 0*A + 0*z"), k, meanstructure = TRUE)
  removed <- if (method == "dmc") mean(k$z) else { p <- k$a1 * k[[z]]; w <- coef(lm(p ~ ., data = k[c(first, z)]))[first]; l <- subset(parameterEstimates(fit), lhs == "A" & op == "=~")$est; sum(w * l) }
  values <- if (length(unique(k$z)) == 2) sort(unique(k$z)) else mean(k$z) + c(-1, 0, 1) * sd(k$z)
  slopes <- lapply(values, function(v) { e <- effect(fit, quote(b1 + b3 * v), v - removed); e$v <- v; e })
  list(moderator = z, method = method, slopes = slopes, jn = jn(fit, "b1", "b3") + removed,
    paths = subset(parameterEstimates(fit), op == "~")[, c("rhs", "est", "se")], chisq = fitMeasures(fit, "chisq")[[1]], df = fitMeasures(fit, "df")[[1]])
}

# Wen, Marsh and Hau (2010): beta sd(A) sd(B) / sd(Y), its standard error by the delta method over numeric derivatives.
wen <- function(fit) {
  value <- function(theta) {
    e <- as.list(theta); phi <- matrix(c(e$vA, e$cAB, e$cAP, e$cAB, e$vB, e$cBP, e$cAP, e$cBP, e$vP), 3); b <- c(e$b1, e$b2, e$b3)
    e$b3 * sqrt(e$vA * e$vB) / sqrt(drop(t(b) %*% phi %*% b) + e$vY)
  }
  theta <- coef(fit)[c("b1", "b2", "b3", "vA", "vB", "vP", "cAB", "cAP", "cBP", "vY")]
  g <- sapply(seq_along(theta), function(k) { h <- 1e-5; up <- theta; down <- theta; up[k] <- up[k] + h; down[k] <- down[k] - h; (value(up) - value(down)) / (2 * h) })
  V <- vcov(fit)[names(theta), names(theta)]
  list(est = value(theta), se = sqrt(drop(t(g) %*% V %*% g)))
}
measured <- "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nAB =~ a1.b1 + a2.b2 + a3.b3\nY ~ b1*A + b2*B + b3*AB\nA ~~ vA*A + cAB*B + cAP*AB\nB ~~ vB*B + cBP*AB\nAB ~~ vP*AB\nY ~~ vY*Y"
residual <- indProd(d, var1 = 1:3, var2 = 4:6, match = TRUE, residualC = TRUE)
rcFit <- polish(sub("cAP\\*AB", "0*AB", sub("cBP\\*AB", "0*AB", measured)), residual)
wenZero <- function(fit) { # the same where both covariances are 0
  value <- function(theta) { e <- as.list(theta); e$b3 * sqrt(e$vA * e$vB) / sqrt(e$b1^2 * e$vA + e$b2^2 * e$vB + 2 * e$b1 * e$b2 * e$cAB + e$b3^2 * e$vP + e$vY) }
  theta <- coef(fit)[c("b1", "b2", "b3", "vA", "vB", "vP", "cAB", "vY")]
  g <- sapply(seq_along(theta), function(k) { h <- 1e-5; up <- theta; down <- theta; up[k] <- up[k] + h; down[k] <- down[k] - h; (value(up) - value(down)) / (2 * h) })
  list(est = value(theta), se = sqrt(drop(t(g) %*% vcov(fit)[names(theta), names(theta)] %*% g)))
}

# Second stage among constructs: the product covaries with the residual of the construct that x explains.
stage <- polish("A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nAB =~ a1.b1 + a2.b2 + a3.b3\nA ~ a*B2\nB2 =~ x\nY ~ b1*A + b2*B + b3*AB\nA ~~ AB", lat)

write(toJSON(list(data = as.list(d),
  latent = list(syntax = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nY ~ A + B + A:B\nout ~ Y + A",
    slopes = effects(latent, quote(b1 + b3 * v), atB), probed = probed[, c("est", "se")], jn = jn(latent, "b1", "b3"),
    indirect = effects(latent, quote((b1 + b3 * v) * c), atB), index = effect(latent, quote(b3 * c), 0)),
  observed = list(syntax = "m ~ x + w + x:w\ny ~ m + w + m:w + x",
    first = effects(observed, quote(a1 + a3 * v), atW), second = effects(observed, quote(b1 + b3 * v), atW),
    jnFirst = jn(observed, "a1", "a3"), jnSecond = jn(observed, "b1", "b3"),
    indirect = effects(observed, quote((a1 + a3 * v) * (b1 + b3 * v)), atW)),
  secondOnly = list(syntax = "m ~ x\ny ~ m + w + m:w + x", paths = subset(parameterEstimates(secondOnly), op == "~")[, c("lhs", "rhs", "est", "se")],
    index = effect(secondOnly, quote(a * b3), 0), chisq = fitMeasures(secondOnly, "chisq")[[1]], df = fitMeasures(secondOnly, "df")[[1]]),
  mixed = list(mixed("w", "dmc"), mixed("w", "rc"), mixed("u", "dmc"), mixed("u", "rc")),
  wen = list(syntax = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nY ~ A + B + A:B", dmc = wen(polish(measured, lat)), rc = wenZero(rcFit)),
  stage = list(syntax = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nB2 =~ x\nA ~ B2\nY ~ A + B + A:B", chisq = fitMeasures(stage, "chisq")[[1]], df = fitMeasures(stage, "df")[[1]],
    paths = subset(parameterEstimates(stage), op == "~")[, c("lhs", "rhs", "est", "se")], index = effect(stage, quote(a * b3), 0))
), digits = NA, auto_unbox = TRUE), commandArgs(TRUE)[1])
print(probed); print(jn(observed, "a1", "a3")); print(sdB)
