# Invariance of a second-order model: the means of the higher order are compared, intercepts of the lower order are 0.
# lavaan frees both, which is not identified; here its user writes what Chen, Sousa and West (2005) do.
# usage (in this folder): Rscript make-higher-order.R people.csv higher-order.json      Made with lavaan 0.6-14, R 4.2.2.
suppressMessages({ library(lavaan); library(jsonlite) })
args <- commandArgs(TRUE)
people <- read.csv(args[1])
second <- function(v) paste0("visual =~ ", v, "1 + ", v, "2 + ", v, "3\ntextual =~ ", v, "4 + ", v, "5 + ", v, "6\nspeed =~ ", v, "7 + ", v, "8 + ", v, "9\ngeneral =~ visual + textual + speed\n")
means <- "visual + textual + speed ~ c(0,0)*1\ngeneral ~ c(0,NA)*1"
case <- function(id, steps, v = "x", ...) {
  fits <- lapply(steps, function(s) {
    fit <- suppressWarnings(cfa(paste0(second(v), if (any(c("intercepts", "thresholds") %in% s) && !"means" %in% s) means), people, group = "site", group.equal = s, ...))
    stopifnot(lavInspect(fit, "converged"))
    polished <- tryCatch(suppressWarnings(cfa(paste0(second(v), if (any(c("intercepts", "thresholds") %in% s) && !"means" %in% s) means), people, group = "site", group.equal = s, start = fit, optim.method = "BFGS", control = list(reltol = 1e-18, maxit = 8000), optim.force.converged = TRUE, ...)), error = function(e) fit)
    if (isTRUE(polished@optim$fx <= fit@optim$fx + 1e-10)) polished else fit
  })
  o <- list(...)
  cat(id, sapply(fits, function(f) fitMeasures(f, c("chisq", "df"))), "\n")
  list(id = id, syntax = second(v), options = c(list(fun = "cfa", group = "site"), lapply(o, function(x) if (length(x) > 1) as.list(x) else x)),
    steps = lapply(seq_along(fits), function(k) {
      m <- fitMeasures(fits[[k]]); p <- as.data.frame(parameterEstimates(fits[[k]])); class(p) <- "data.frame"
      p <- p[p$op == "~1" & p$lhs == "general", c("group", "est", "se")]
      list(equal = as.list(steps[[k]][steps[[k]] != ""]), fit = as.list(m[intersect(c("chisq", "df", "chisq.scaled", "cfi", "rmsea", "srmr"), names(m))]), means = p)
    }))
}
scalar <- c("loadings", "intercepts")
plain <- list("", "loadings", scalar, c(scalar, "residuals"), c(scalar, "residuals", "means"))
names <- paste0("o", 1:9)
ordered <- list("", "loadings", scalar)
write(toJSON(list(
  case("ml", plain), case("std-lv", plain, std.lv = TRUE), case("mlr", plain, estimator = "MLR"), case("uls", plain[1:4], estimator = "ULS"), case("fiml", plain[1:4], "m", missing = "ml"),
  case("wlsmv", ordered, "o", estimator = "WLSMV", ordered = names), case("wlsmv-theta", ordered, "o", estimator = "WLSMV", ordered = names, parameterization = "theta")
), digits = I(9), auto_unbox = TRUE, na = "null", null = "null"), args[2])
