# Labels and values written group by group, in models that are held equal over groups.
# usage (in this folder): Rscript make-group-labels.R people.csv group-labels.json      Made with lavaan 0.6-14, R 4.2.2.
suppressMessages({ library(lavaan); library(jsonlite) })
args <- commandArgs(TRUE)
people <- read.csv(args[1])
three <- function(v) paste0("visual =~ ", v, "1 + ", v, "2 + ", v, "3\ntextual =~ ", v, "4 + ", v, "5 + ", v, "6\nspeed =~ ", v, "7 + ", v, "8 + ", v, "9")
factors <- paste0(three("x"), "\n")
ordered <- three("o")
swap <- function(text, from, to) sub(from, to, text, fixed = TRUE)
paths <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\n"

# lavaan stops early: the optimum is polished by BFGS from its solution.
# `apart`: what the author's values keep apart, for which lavaan needs group.partial (it takes the first value for all).
fit_of <- function(syntax, o) {
  o <- c(o[names(o) != "apart"], if (!is.null(o$apart)) list(group.partial = o$apart))
  call <- function(...) suppressWarnings(do.call(o$fun, c(list(syntax, data = people, group = "site"), o[names(o) != "fun"], list(...))))
  fit <- call()
  polished <- tryCatch(call(start = fit, optim.method = "BFGS", control = list(reltol = 1e-18, maxit = 8000), optim.force.converged = TRUE), error = function(e) fit)
  if (isTRUE(lavInspect(polished, "converged") && polished@optim$fx <= fit@optim$fx + 1e-10)) polished else fit
}
case <- function(id, syntax, ..., fun = "cfa") {
  o <- c(list(fun = fun), list(...))
  fit <- fit_of(syntax, o)
  stopifnot(lavInspect(fit, "converged"))
  p <- as.data.frame(parameterEstimates(fit, standardized = TRUE, remove.system.eq = TRUE))
  class(p) <- "data.frame"
  p <- p[!p$op %in% c("==", "<", ">", "~*~"), intersect(c("lhs", "op", "rhs", "group", "est", "se", "std.all"), names(p))]
  score <- tryCatch({ s <- suppressWarnings(lavTestScore(fit)); sort(s$uni$X2, decreasing = TRUE) }, error = function(e) NULL)
  keep <- intersect(c("npar", "df", "chisq", "chisq.scaled", "cfi", "rmsea", "srmr", "logl"), names(fitMeasures(fit)))
  cat(id, fitMeasures(fit, c("chisq", "df")), "\n")
  list(id = id, syntax = syntax, options = c(lapply(o[names(o) != "apart"], function(v) if (length(v) > 1) as.list(v) else v), group = "site"), fit = as.list(fitMeasures(fit)[keep]), parameters = p, score = score)
}

scalar <- c("loadings", "intercepts")
apart <- paste0(swap(factors, "+ x3", "+ c(a,b)*x3"), "x2 ~ c(i1,i2)*1\n")
structure <- paste0(paths, "textual ~ c(p1,p2)*visual\nspeed ~ textual + visual\n")
continuous <- list(
  list("loadings-differ", swap(factors, "+ x3", "+ c(a,b)*x3"), group.equal = "loadings"),
  list("loadings-differ-std-lv", swap(factors, "+ x3", "+ c(a,b)*x3"), group.equal = "loadings", std.lv = TRUE),
  list("loadings-one-label", swap(factors, "+ x3", "+ c(a,a)*x3"), group.equal = "loadings"),
  list("loadings-single-label", swap(factors, "+ x3", "+ a*x3"), group.equal = "loadings"),
  list("loadings-label-in-first", swap(factors, "+ x3", "+ c(a,NA)*x3"), group.equal = "loadings"),
  list("loadings-label-in-second", swap(factors, "+ x3", "+ c(NA,b)*x3"), group.equal = "loadings"),
  list("loadings-fixed-in-first", swap(factors, "+ x3", "+ c(1,NA)*x3"), group.equal = "loadings", apart = "visual=~x3"),
  list("loadings-fixed-in-second", swap(factors, "+ x3", "+ c(NA,1)*x3"), group.equal = "loadings", apart = "visual=~x3"),
  list("intercept-fixed-in-second", paste0(factors, "x3 ~ c(NA,2)*1"), group.equal = scalar, apart = "x3~1"),
  list("residual-fixed-in-second", paste0(factors, "x1 ~~ c(NA,0.5)*x1"), group.equal = c(scalar, "residuals"), apart = "x1~~x1"),
  list("residual-fixed-in-first", paste0(factors, "x1 ~~ c(0.5,NA)*x1"), group.equal = c(scalar, "residuals"), apart = "x1~~x1"),
  list("covariance-fixed-in-first", paste0(factors, "visual ~~ c(0,NA)*speed"), group.equal = c("loadings", "lv.covariances"), apart = "visual~~speed"),
  list("variance-fixed-in-first", paste0(factors, "visual ~~ c(1,NA)*visual"), group.equal = c("loadings", "lv.variances"), std.lv = TRUE, apart = "visual~~visual"),
  list("loadings-partial", swap(factors, "+ x3", "+ c(a,b)*x3"), group.equal = "loadings", group.partial = "visual=~x2"),
  list("loadings-partial-one-label", swap(factors, "+ x3", "+ a*x3"), group.equal = "loadings", group.partial = "visual=~x3"),
  list("intercepts-differ", paste0(factors, "x3 ~ c(i1,i2)*1\nx7 ~ c(j1,j2)*1"), group.equal = scalar),
  list("means-differ", paste0(factors, "visual ~ c(m1,m2)*1\ntextual ~ c(0,NA)*1\nspeed ~ c(0,NA)*1\nx1 ~ c(0,0)*1"), group.equal = c(scalar, "means"), apart = c("textual~1", "speed~1")),
  list("residuals-differ", paste0(factors, "x1 ~~ c(r1,r2)*x1"), group.equal = c(scalar, "residuals")),
  list("residual-covariances-differ", paste0(factors, "x1 ~~ c(k1,k2)*x2\nx4 ~~ x7"), group.equal = c("loadings", "residual.covariances")),
  list("variances-differ", paste0(factors, "visual ~~ c(v1,v2)*visual"), group.equal = c("loadings", "lv.variances")),
  list("covariances-differ", paste0(factors, "visual ~~ c(w1,w2)*speed"), group.equal = c("loadings", "lv.covariances")),
  list("covariances-differ-turned", paste0(factors, "speed ~~ c(w1,w2)*visual"), group.equal = c("loadings", "lv.covariances")),
  list("regressions-differ", structure, fun = "sem", group.equal = c("loadings", "regressions")),
  list("regression-fixed-in-second", paste0(paths, "textual ~ c(NA,0.5)*visual\nspeed ~ textual + visual\n"), fun = "sem", group.equal = c("loadings", "regressions"), apart = "textual~visual"),
  list("labels-alone", paste0(swap(factors, "+ x3", "+ a*x3"), "x1 ~~ r*x1\nvisual ~~ v*visual")),
  list("apart-effect-coding", apart, group.equal = scalar, effect.coding = c("loadings", "intercepts")))
without <- lapply(c("ML", "MLR", "GLS", "WLS"), function(e) list(paste0("without-means-", tolower(e)), swap(paste0(paths, "textual ~ visual\nspeed ~ textual + visual"), "+ x3", "+ c(a,b)*x3"), fun = "sem", group.equal = "loadings", estimator = e, meanstructure = FALSE))
others <- lapply(c("MLM", "MLR", "MLMV", "GLS", "ULS", "WLS", "DWLS", "WLSMV"), function(e) list(paste0("apart-", tolower(e)), apart, group.equal = scalar, estimator = e))
incomplete <- list(list("apart-fiml", gsub("x([0-9])", "m\\1", apart), group.equal = scalar, missing = "ml"))
items <- paste0("o", 1:9)
categorical <- list(
  list("ordered-loadings-differ", swap(ordered, "+ o3", "+ c(a,b)*o3"), group.equal = c("loadings", "thresholds")),
  list("ordered-thresholds-differ", paste0(ordered, "\no1 | c(s1,s2)*t1\no5 | c(u1,u2)*t2"), group.equal = c("loadings", "thresholds")),
  list("ordered-thresholds-differ-theta", paste0(ordered, "\no1 | c(s1,s2)*t1"), group.equal = c("loadings", "thresholds"), parameterization = "theta"),
  list("ordered-threshold-fixed-in-second", paste0(ordered, "\no1 | c(NA,-0.5)*t1"), group.equal = c("loadings", "thresholds"), apart = "o1|t1"),
  list("ordered-thresholds-differ-wls", paste0(ordered, "\no1 | c(s1,s2)*t1"), group.equal = c("loadings", "thresholds"), estimator = "WLS"))
categorical <- lapply(categorical, function(one) c(one, list(ordered = items), if (is.null(one$estimator)) list(estimator = "WLSMV")))
made <- lapply(c(continuous, without, others, incomplete, categorical), function(one) tryCatch(do.call(case, one), error = function(e) { cat(one[[1]], "FAILED", conditionMessage(e), "\n"); NULL }))
write(toJSON(Filter(Negate(is.null), made), digits = I(9), auto_unbox = TRUE, na = "null", null = "null"), args[2])
