# Every estimator, groups, missing and ordered answers, fitted by lavaan to simulated people.
# usage (in this folder): Rscript make-estimator-cases.R people.csv estimators.json; made with lavaan 0.6-14, R 4.2.2.
suppressMessages({ library(lavaan); library(jsonlite) })
args <- commandArgs(TRUE)

# ---- data: x1-x9 continuous and skewed, m1-m9 the same with gaps, o1-o9 in ordered categories, g1-g9 these with gaps, four waves, two sites
set.seed(1939)
n <- 360
site <- sample(c("north", "south"), n, TRUE, c(.55, .45))
female <- rbinom(n, 1, .5); age <- round(13 + 1.2 * rnorm(n), 2)
visual <- .3 * female + .2 * (site == "south") + (rchisq(n, 4) - 4) / 3
textual <- .45 * visual - .2 * (age - 13) + .8 * rnorm(n)
speed <- .3 * textual + .3 * visual + .8 * rnorm(n)
loadings <- c(1, .8, .7, 1, .9, .75, 1, .85, .6)
x <- sapply(1:9, function(j) 2 + j / 5 + loadings[j] * list(visual, textual, speed)[[(j - 1) %/% 3 + 1]] + rnorm(n, sd = .55 + .03 * j) + .25 * (j == 3 & site == "south"))
m <- x; for (j in 1:9) m[runif(n) < c(.04, .1, .06, 0, .12, .05, .08, .1, .03)[j], j] <- NA
m[x[, 1] > 3 & runif(n) < .4, 2] <- NA
cuts <- list(c(-.5, .6), c(-.8, .1, 1), c(-1, .3), c(.2), c(-.9, -.1, .8), c(-.4, .7), c(-.6, .5), c(-.1, 1), c(0))
o <- sapply(1:9, function(j) as.integer(cut(scale(x[, j])[, 1], c(-Inf, cuts[[j]], Inf))))
level <- rnorm(n) + .3 * female; rise <- .5 * rnorm(n) + .2 * (age - 13)
w <- sapply(0:3, function(t) 4 + level + (.6 + rise) * t + rnorm(n, sd = .7))
agem <- age; agem[runif(n) < .08] <- NA
g <- o; g[is.na(m)] <- NA
people <- data.frame(site, female, age, agem, round(x, 3), round(m, 3), o, round(w, 3), g)
names(people)[5:44] <- c(paste0("x", 1:9), paste0("m", 1:9), paste0("o", 1:9), paste0("w", 1:4), paste0("g", 1:9))
write.csv(people, args[1], row.names = FALSE, quote = FALSE, na = "")
people <- read.csv(args[1])

# ---- models
three <- function(v) paste0("visual =~ ", v, "1 + ", v, "2 + ", v, "3\ntextual =~ ", v, "4 + ", v, "5 + ", v, "6\nspeed =~ ", v, "7 + ", v, "8 + ", v, "9")
path <- function(v) paste0(three(v), "\ntextual ~ a*visual\nspeed ~ b*textual + c*visual\nindirect := a*b\ntotal := c + a*b")
mimic <- function(v, age = "age") paste0(three(v), "\nvisual + textual + speed ~ female + ", age)
growth <- "i =~ 1*w1 + 1*w2 + 1*w3 + 1*w4\ns =~ 0*w1 + 1*w2 + 2*w3 + 3*w4\ni + s ~ female + age"
equal <- "visual =~ x1 + l*x2 + l*x3\ntextual =~ x4 + x5 + x6\nx4 ~~ e*x4\nx5 ~~ e*x5"
items <- paste0("o", 1:9); gaps <- paste0("g", 1:9)

# lavaan stops early: the optimum is polished by BFGS from its solution, the saturated model by a tighter EM.
fit_both <- function(syntax, o) {
  o$effect.coding <- if (isTRUE(o$effect.coding)) c("loadings", "intercepts")
  tight <- if (!is.null(o$missing)) list(em.h1.iter.max = 20000L, em.h1.tol = 1e-11)
  call <- function(...) suppressWarnings(do.call(o$fun, c(list(syntax, data = people), o[names(o) != "fun"], tight, list(...))))
  fit <- call()
  if (!is.null(o$bounds)) return(fit) # BFGS knows no bounds
  o$fixed.x <- any(parTable(fit)$exo > 0)
  polished <- tryCatch(call(start = fit, optim.method = "BFGS", control = list(reltol = 1e-18, maxit = 8000), optim.force.converged = TRUE), error = function(e) fit)
  if (lavInspect(polished, "converged") && polished@optim$npar == fit@optim$npar && polished@optim$fx <= fit@optim$fx + 1e-10) polished else fit
}

case <- function(id, syntax, ..., fun = "sem") {
  o <- c(list(fun = fun), list(...))
  fit <- fit_both(syntax, o)
  stopifnot(lavInspect(fit, "converged"), suppressWarnings(lavInspect(fit, "post.check")))
  p <- as.data.frame(parameterEstimates(fit, standardized = TRUE, remove.system.eq = TRUE))
  p <- p[!p$op %in% c("==", "<", ">", "~*~"), intersect(c("lhs", "op", "rhs", "group", "est", "se", "std.lv", "std.all"), names(p))]
  mi <- tryCatch(as.data.frame(suppressWarnings(modindices(fit, sort. = TRUE, maximum.number = 6))), error = function(e) NULL)
  mi <- if (!is.null(mi) && nrow(mi) > 0) mi[mi$mi > .01, intersect(c("lhs", "op", "rhs", "group", "mi", "epc", "sepc.all"), names(mi))]
  r2 <- lavInspect(fit, "rsquare"); if (!is.list(r2)) r2 <- list(r2)
  cat(id, "\n")
  list(id = id, syntax = syntax, options = lapply(o, function(v) if (length(v) > 1) as.list(v) else v), fit = as.list(unclass(suppressWarnings(fitMeasures(fit)))), parameters = p, modindices = mi, rsquare = lapply(unname(r2), as.list))
}

estimators <- lapply(c("MLM", "MLMV", "MLMVS", "MLR", "GLS", "ULS", "WLS", "DWLS", "ULSMV"), function(e) case(paste0("cfa-", tolower(e)), three("x"), estimator = e, fun = "cfa"))
ordinal <- lapply(c("WLSMV", "WLSM", "ULSMV", "DWLS", "WLS"), function(e) case(paste0("ordered-", tolower(e)), three("o"), estimator = e, ordered = items, fun = "cfa"))
ladder <- lapply(list(metric = "loadings", scalar = c("loadings", "intercepts"), strict = c("loadings", "intercepts", "residuals"), full = c("loadings", "intercepts", "residuals", "lv.variances", "lv.covariances", "means")), function(g) g)
write(toJSON(c(estimators, ordinal, list(
  case("mimic-mlr", mimic("x"), estimator = "MLR"), case("mimic-mlm", mimic("x"), estimator = "MLM"), case("mimic-random-x-mlr", mimic("x"), estimator = "MLR", fixed.x = FALSE),
  case("path-observed", path("x"), information = "observed", meanstructure = TRUE), case("path-sandwich", path("x"), se = "robust.huber.white"), case("path-satorra", path("x"), se = "robust.sem", test = "satorra.bentler"),
  case("path-shifted", path("x"), se = "robust.sem", test = "scaled.shifted"), case("equal-mlm", equal, estimator = "MLM"), case("equal-mlr", equal, estimator = "MLR"), case("equal-gls", equal, estimator = "GLS"),
  case("effect-coding", three("x"), effect.coding = TRUE, meanstructure = TRUE, fun = "cfa"), case("growth", growth, fun = "growth"), case("growth-mlr", growth, estimator = "MLR", fun = "growth"),
  case("composite", "make <~ 1*x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\ntextual + speed ~ make"),
  case("fiml", path("m"), missing = "fiml"), case("fiml-mlr", path("m"), missing = "fiml", estimator = "MLR"), case("fiml-fixed-x", mimic("m", "agem"), missing = "fiml"), case("fiml-x", mimic("m", "agem"), missing = "fiml.x"),
  case("fiml-groups-mlr", three("m"), missing = "fiml", estimator = "MLR", group = "site", group.equal = c("loadings", "intercepts"), fun = "cfa"),
  case("groups", three("x"), group = "site", fun = "cfa"), case("groups-metric", three("x"), group = "site", group.equal = ladder$metric, fun = "cfa"), case("groups-scalar", three("x"), group = "site", group.equal = ladder$scalar, fun = "cfa"),
  case("groups-strict-mlr", three("x"), group = "site", group.equal = ladder$strict, estimator = "MLR", fun = "cfa"), case("groups-full-mlm", three("x"), group = "site", group.equal = ladder$full, estimator = "MLM", fun = "cfa"),
  case("groups-partial", three("x"), group = "site", group.equal = ladder$scalar, group.partial = c("x3~1", "visual=~x2"), fun = "cfa"), case("groups-gls", three("x"), group = "site", group.equal = ladder$metric, estimator = "GLS", fun = "cfa"),
  case("groups-labels", "visual =~ x1 + c(l, l)*x2 + c(0.6, NA)*x3\ntextual =~ x4 + x5 + x6\ntextual ~ c(p1, p2)*visual\ndifference := p1 - p2", group = "site"),
  case("groups-wishart", three("x"), group = "site", group.equal = ladder$scalar, likelihood = "wishart", fun = "cfa"),
  case("bounds-positive", "f =~ w4 + x8 + w1 + x5", bounds = "pos.ov.var", fun = "cfa"), case("bounds-standard", "f =~ x6 + x2 + w1 + w2", bounds = "standard", fun = "cfa"), case("bounds-standard-marker", "f =~ x7 + w2 + age + x4", bounds = "standard", fun = "cfa"),
  case("two-stage", path("m"), missing = "two.stage"), case("two-stage-std-lv", three("m"), missing = "two.stage", std.lv = TRUE, fun = "cfa"), case("two-stage-random-x", mimic("m", "agem"), missing = "two.stage", fixed.x = FALSE),
  case("two-stage-groups", three("m"), missing = "two.stage", group = "site", group.equal = c("loadings", "intercepts"), fun = "cfa"), case("two-stage-independence", paste0("m", 1:9, " ~~ m", 1:9, collapse = "\n"), missing = "two.stage"),
  case("pairwise", path("g"), ordered = gaps, missing = "pairwise"), case("pairwise-mimic", mimic("g"), ordered = gaps, missing = "pairwise"), case("pairwise-mixed", sub("g7 \\+ g8 \\+ g9", "m7 + m8 + m9", path("g")), ordered = gaps[1:6], missing = "pairwise"),
  case("pairwise-groups-theta", three("g"), ordered = gaps, missing = "pairwise", group = "site", group.equal = c("loadings", "thresholds"), parameterization = "theta", fun = "cfa"), case("pairwise-ulsmv", three("g"), ordered = gaps, missing = "pairwise", estimator = "ULSMV", fun = "cfa"),
  case("ordered-theta", three("o"), ordered = items, parameterization = "theta", fun = "cfa"), case("ordered-mimic", mimic("o"), ordered = items), case("ordered-mimic-theta", mimic("o"), ordered = items, parameterization = "theta"),
  case("ordered-mixed", sub("o7 \\+ o8 \\+ o9", "x7 + x8 + x9", path("o")), ordered = items[1:6]), case("ordered-mixed-ulsmv", sub("o7 \\+ o8 \\+ o9", "x7 + x8 + x9", path("o")), ordered = items[1:6], estimator = "ULSMV"),
  case("ordered-groups", three("o"), ordered = items, group = "site", fun = "cfa"), case("ordered-groups-equal", three("o"), ordered = items, group = "site", group.equal = c("loadings", "thresholds"), fun = "cfa"), case("ordered-groups-theta", three("o"), ordered = items, group = "site", group.equal = c("loadings", "thresholds"), parameterization = "theta", fun = "cfa")
)), digits = I(10), auto_unbox = TRUE, na = "null", null = "null"), args[2])
