# Variances and scales of ordered items, written in the model: what lavaan estimates. usage (in this folder):
# Rscript make-ordered-variances.R people.csv ordered-variances.json; made with lavaan 0.6-14, R 4.2.2.
# `reference` is what lavaan was given where 0.6-14 frees a residual that later releases ignore with a warning.
suppressMessages({ library(lavaan); library(jsonlite) })
args <- commandArgs(TRUE)
people <- read.csv(args[1])
four <- "f =~ o1 + o2 + o3 + o5"
mixed <- "f =~ o1 + o2 + x3 + x4"
case <- function(id, syntax, reference = syntax, ...) {
  o <- list(...)
  call <- function(...) suppressWarnings(do.call("cfa", c(list(reference, people), o, list(...))))
  fit <- call()
  polished <- tryCatch(call(start = fit, optim.method = "BFGS", control = list(reltol = 1e-18, maxit = 8000), optim.force.converged = TRUE), error = function(e) fit)
  if (lavInspect(polished, "converged") && polished@optim$fx <= fit@optim$fx + 1e-10) fit <- polished
  p <- as.data.frame(parameterEstimates(fit, standardized = TRUE, remove.system.eq = TRUE))
  p <- p[!p$op %in% c("==", "<", ">"), intersect(c("lhs", "op", "rhs", "group", "est", "se", "std.all"), names(p))]
  cat(id, "\n")
  list(id = id, syntax = syntax, reference = reference, options = lapply(o, function(v) if (length(v) > 1) as.list(v) else v),
    fit = as.list(unclass(suppressWarnings(fitMeasures(fit, c("chisq", "df", "npar", "chisq.scaled"))))), parameters = p)
}
items <- paste0("o", 1:9)
thresholds <- c("loadings", "thresholds")
cases <- list(
  case("delta-fixed", paste0(four, "\no2 ~~ 1.6*o2"), ordered = items),
  case("delta-listed", paste0(four, "\no1 ~~ o1\no2 ~~ o2\no3 ~~ o3\no5 ~~ o5"), four, ordered = items),
  case("delta-labelled", paste0(four, "\no1 ~~ e*o1\no2 ~~ e*o2"), four, ordered = items),
  case("delta-start", paste0(four, "\no1 ~~ start(0.3)*o1"), four, ordered = items),
  case("delta-mixed", paste0(mixed, "\no2 ~~ 0.4*o2\nx3 ~~ 0.9*x3"), ordered = items),
  case("delta-mixed-label", paste0(mixed, "\no2 ~~ e*o2\nx3 ~~ e*x3\nx4 ~~ e*x4"), paste0(mixed, "\nx3 ~~ e*x3\nx4 ~~ e*x4"), ordered = items),
  case("delta-covariance", paste0(four, "\no1 ~~ 0.2*o2\no2 ~~ 0.5*o2"), ordered = items),
  case("delta-scale", paste0(four, "\no1 ~*~ 0.5*o1\no3 ~*~ 2*o3"), ordered = items),
  case("delta-outcome", paste0(four, "\no7 ~ f + female\no7 ~~ 2*o7"), paste0(four, "\no7 ~ f + female"), ordered = items),
  case("delta-groups", paste0(four, "\no2 ~~ c(0.5, NA)*o2"), four, ordered = items, group = "site", group.equal = thresholds),
  case("delta-groups-scales", paste0(four, "\no2 ~*~ c(1, 1)*o2\no3 ~*~ c(1, 1.2)*o3"), ordered = items, group = "site", group.equal = thresholds),
  case("delta-groups-residuals", four, ordered = items, group = "site", group.equal = c(thresholds, "residuals")),
  case("theta-fixed", paste0(four, "\no2 ~~ 1.6*o2"), ordered = items, parameterization = "theta"),
  case("theta-scale", paste0(four, "\no1 ~*~ 0.5*o1"), ordered = items, parameterization = "theta"),
  case("theta-groups", paste0(four, "\no2 ~~ c(1, 1)*o2\no3 ~~ c(1, 0.7)*o3"), ordered = items, parameterization = "theta", group = "site", group.equal = thresholds),
  case("theta-groups-residuals", four, ordered = items, parameterization = "theta", group = "site", group.equal = c(thresholds, "residuals")),
  case("ulsmv-delta-fixed", paste0(four, "\no2 ~~ 1.6*o2"), ordered = items, estimator = "ULSMV"),
  case("wls-delta-fixed", paste0(four, "\no2 ~~ 1.6*o2"), ordered = items, estimator = "WLS")
)
write(toJSON(cases, digits = NA, auto_unbox = TRUE, na = "null", pretty = 1), args[2])
