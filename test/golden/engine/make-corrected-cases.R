# Corrected tests and what follows them: RMSEA of every corrected chi-square, observed information, Wishart scores,
# residual summaries of ordered answers, modification indices, score tests, chi-square differences along invariance ladders.
# usage (in this folder): Rscript make-corrected-cases.R people.csv corrected-cases.json      Made with lavaan 0.6-14, R 4.2.2.
suppressMessages({ library(lavaan); library(jsonlite) })
args <- commandArgs(TRUE)
people <- read.csv(args[1])
three <- function(v) paste0("visual =~ ", v, "1 + ", v, "2 + ", v, "3\ntextual =~ ", v, "4 + ", v, "5 + ", v, "6\nspeed =~ ", v, "7 + ", v, "8 + ", v, "9")
path <- function(v) paste0(three(v), "\ntextual ~ a*visual\nspeed ~ b*textual + c*visual\nindirect := a*b")
mimic <- function(v, age = "age") paste0(three(v), "\nvisual + textual + speed ~ female + ", age)
mixed <- function(s) sub("o7 \\+ o8 \\+ o9", "x7 + x8 + x9", s)
items <- paste0("o", 1:9)
sets <- list(metric = "loadings", scalar = c("loadings", "intercepts"), strict = c("loadings", "intercepts", "residuals"), categories = c("loadings", "thresholds"))

# lavaan stops early: the optimum is polished by BFGS from its solution, the saturated model by a tighter EM.
fit_of <- function(syntax, o) {
  o$effect.coding <- if (isTRUE(o$effect.coding)) c("loadings", "intercepts")
  tight <- if (!is.null(o$missing)) list(em.h1.iter.max = 20000L, em.h1.tol = 1e-11)
  call <- function(...) suppressWarnings(do.call(o$fun, c(list(syntax, data = people), o[names(o) != "fun"], tight, list(...))))
  fit <- call()
  o$fixed.x <- any(parTable(fit)$exo > 0)
  polished <- tryCatch(call(start = fit, optim.method = "BFGS", control = list(reltol = 1e-18, maxit = 8000), optim.force.converged = TRUE), error = function(e) fit)
  if (isTRUE(lavInspect(polished, "converged") && polished@optim$fx <= fit@optim$fx + 1e-10)) polished else fit
}
plain <- function(o) lapply(o, function(v) if (length(v) > 1) as.list(v) else v)
number <- function(x) Filter(function(v) is.numeric(v) && is.finite(v), as.list(x))
shown <- function(d, columns) { d <- as.data.frame(d); class(d) <- "data.frame"; d[, intersect(columns, names(d))] }

case <- function(id, syntax, ..., fun = "sem") {
  o <- c(list(fun = fun), list(...))
  fit <- fit_of(syntax, o)
  stopifnot(lavInspect(fit, "converged"), suppressWarnings(lavInspect(fit, "post.check")))
  p <- shown(parameterEstimates(fit, standardized = TRUE, remove.system.eq = TRUE), c("lhs", "op", "rhs", "group", "est", "se", "std.all"))
  p <- p[!p$op %in% c("==", "<", ">", "~*~"), ]
  # Changes of a parameter that the data hardly tell from the free ones are left out.
  mi <- tryCatch(shown(suppressWarnings(modindices(fit, sort. = TRUE)), c("lhs", "op", "rhs", "group", "mi", "epc", "sepc.all")), error = function(e) NULL)
  mi <- if (!is.null(mi)) head(mi[mi$mi > 1 & mi$op != "~*~" & abs(mi$sepc.all) < 2, ], 8)
  score <- if (!is.null(o$group.equal)) tryCatch({ s <- suppressWarnings(lavTestScore(fit)); list(total = number(s$test[1, c("X2", "df")]), uni = sort(s$uni$X2, decreasing = TRUE)) }, error = function(e) NULL)
  cat(id, "\n")
  list(id = id, syntax = syntax, options = plain(o), fit = number(suppressWarnings(fitMeasures(fit))), parameters = p, modindices = mi, scoreTest = score)
}

# Each model of the ladder against the one before it.
ladder <- function(id, syntax, steps, methods, ...) {
  fits <- lapply(steps, function(s) fit_of(syntax, c(list(fun = "cfa", group = "site"), if (length(s)) list(group.equal = s), list(...))))
  rows <- unlist(lapply(seq_along(steps)[-1], function(k) lapply(methods, function(m) {
    t <- as.data.frame(suppressWarnings(lavTestLRT(fits[[k - 1]], fits[[k]], method = m)))
    list(free = as.list(steps[[k - 1]]), restricted = as.list(steps[[k]]), method = m, chisq.diff = t[2, "Chisq diff"], df.diff = t[2, "Df diff"], pvalue = t[2, "Pr(>Chisq)"])
  })), recursive = FALSE)
  cat(id, "\n")
  list(id = id, syntax = syntax, options = plain(list(fun = "cfa", group = "site", ...)), steps = rows)
}

wald <- function(id, syntax, constraints, ...) {
  o <- c(list(fun = "sem"), list(...))
  fit <- fit_of(syntax, o)
  list(id = id, syntax = syntax, options = plain(o), tests = lapply(constraints, function(w) { t <- lavTestWald(fit, w); list(constraints = w, stat = t$stat, df = t$df) }))
}

corrected <- c("MLM", "MLMV", "MLMVS", "MLR")
write(toJSON(list(
  cases = c(
    lapply(corrected, function(e) case(paste0("path-", tolower(e)), path("x"), estimator = e)),
    lapply(corrected, function(e) case(paste0("groups-strict-", tolower(e)), three("x"), fun = "cfa", estimator = e, group = "site", group.equal = sets$strict)),
    lapply(c("satorra.bentler", "scaled.shifted", "mean.var.adjusted", "yuan.bentler.mplus"), function(t) case(paste0("test-", t), mimic("x"), test = t)),
    list(
      case("observed-mlm", path("x"), estimator = "MLM", information = "observed"), case("observed-mlmv", mimic("x"), estimator = "MLMV", information = "observed"),
      case("observed-strict", three("x"), fun = "cfa", estimator = "MLM", information = "observed", group = "site", group.equal = sets$strict),
      case("wishart-mlr", path("x"), estimator = "MLR", likelihood = "wishart"), case("wishart-mlr-means", mimic("x"), estimator = "MLR", likelihood = "wishart", meanstructure = TRUE),
      case("sandwich-uls", path("x"), estimator = "ULS", se = "robust.sem", test = "satorra.bentler"), case("sandwich-dwls", path("x"), estimator = "DWLS", se = "robust.sem"),
      case("mimic-gls", mimic("x"), estimator = "GLS", fixed.x = TRUE), case("groups-gls", three("x"), fun = "cfa", estimator = "GLS", group = "site", group.equal = sets$scalar), case("groups-uls", three("x"), fun = "cfa", estimator = "ULS", group = "site", group.equal = sets$metric),
      case("groups-wls", three("x"), fun = "cfa", estimator = "WLS", group = "site", group.equal = sets$metric),
      case("saturated-mlmv", "x1 ~ x4 + x7\nx4 ~ x7", estimator = "MLMV"),
      case("incomplete-expected", three("m"), fun = "cfa", estimator = "MLR", missing = "fiml", information = "expected"), case("incomplete", path("m"), estimator = "MLR", missing = "fiml"),
      case("incomplete-groups", three("m"), fun = "cfa", estimator = "MLR", missing = "fiml", group = "site", group.equal = sets$scalar),
      case("incomplete-covariates", "x1 ~ x4 + female\nx4 ~ m2 + agem", missing = "fiml.x"),
      case("ordered-mimic", mimic("o"), estimator = "WLSMV", ordered = items), case("ordered-mixed-wls", mixed(path("o")), estimator = "WLS", ordered = items[1:6]),
      case("ordered-mixed-mimic", mixed(mimic("o")), estimator = "ULSMV", ordered = items[1:6]), case("ordered-groups", three("o"), fun = "cfa", estimator = "WLSMV", ordered = items, group = "site", group.equal = sets$categories),
      case("ordered-wlsm-theta", three("o"), fun = "cfa", estimator = "WLSM", ordered = items, parameterization = "theta"),
      case("path-wlsm", path("x"), estimator = "WLSM"), case("groups-wlsm", three("x"), fun = "cfa", estimator = "WLSM", group = "site"))),
  ladders = list(
    ladder("ml", three("x"), list(character(), sets$metric, sets$scalar, sets$strict), "default", estimator = "ML"),
    ladder("mlm", three("x"), list(character(), sets$metric, sets$scalar, sets$strict), c("satorra.bentler.2001", "satorra.bentler.2010"), estimator = "MLM"),
    ladder("mlr", three("x"), list(character(), sets$metric, sets$scalar, sets$strict), c("satorra.bentler.2001", "satorra.bentler.2010"), estimator = "MLR"),
    ladder("mlmv", three("x"), list(character(), sets$metric, sets$scalar), "default", estimator = "MLMV"),
    ladder("incomplete", three("m"), list(character(), sets$metric, sets$scalar), "satorra.bentler.2001", estimator = "MLR", missing = "fiml"),
    ladder("ordered", three("o"), list(character(), "thresholds", sets$categories), "default", estimator = "WLSMV", ordered = items),
    ladder("ordered-loadings", three("o"), list(character(), sets$metric, sets$scalar), "default", estimator = "WLSMV", ordered = items)),
  walds = list(
    wald("mlm", path("x"), c("a == b", "a == b\nb == c", "a*b == c"), estimator = "MLM"), wald("gls", path("x"), "a == c", estimator = "GLS"),
    wald("ordered", path("o"), c("a == b", "b == 0\nc == 0"), estimator = "WLSMV", ordered = items), wald("incomplete", path("m"), "a == b", estimator = "MLR", missing = "fiml"))
), digits = I(9), auto_unbox = TRUE, na = "null", null = "null"), args[2])
